/**
 * How far assessors agree, in figures, with what the figures mean and what they do not.
 *
 * @module
 */

import { type MeasureAgreement, type RoundAgreement } from '#app/desk/judging/agreement.ts'
import { type Agreement, type Correlation, FEWEST_CANDIDATES } from '#core/scoring/agreement.ts'
import { type Language } from '#core/values/text.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Table } from '../../../components/table.tsx'
import { type Html } from '../../../html.ts'
import { show } from '../../../visit.ts'
import { type AtSelection, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'

/** The page. */
export const agreementPage = selectionPage('read-record', async (at) => {
  const rounds = await at.desk.agreement(at.place)
  return show(at.visit, <AgreementPage at={at} rounds={rounds} />)
})

interface AgreementProps {
  readonly at: AtSelection
  readonly rounds: readonly RoundAgreement[]
}

function AgreementPage({ at, rounds }: AgreementProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <DeskPage
      at={at}
      section="deskAgreement"
      title={t('Overeenstemming tussen beoordelaars', 'Agreement between assessors')}
      lead={t(
        'Hoe dicht de scores bij elkaar lagen die beoordelaars alleen gaven, voor ze met elkaar spraken.',
        'How close the scores were that assessors gave alone, before they talked to each other.',
      )}
    >
      <Meaning at={at} />
      {rounds.length === 0 ? (
        <p class="govuk-body-l">
          {t(
            'Er is nog geen kandidaat van wie alle formulieren vergrendeld zijn.',
            'There is no candidate yet of whom all forms are locked.',
          )}
        </p>
      ) : null}
      {rounds.map(({ round, measures }) => (
        <section aria-labelledby={`ronde-${round.round}`}>
          <h2 class="govuk-heading-m" id={`ronde-${round.round}`}>
            {round.label[language]}
          </h2>
          {measures.map((measure) => (
            <Measure at={at} measure={measure} />
          ))}
        </section>
      ))}
    </DeskPage>
  )
}

function Meaning({ at }: Pick<AgreementProps, 'at'>): Html {
  const { t } = at.visit.frame
  return (
    <Disclosure
      title={t('Wat het getal zegt, en wat niet', 'What the figure says, and what it does not')}
    >
      <ul class="govuk-list govuk-list--bullet">
        {[
          t(
            'Het is de intraclasscorrelatie voor absolute overeenstemming: 1 als iedereen dezelfde scores geeft, rond 0 als beoordelaars onderling evenveel verschillen als kandidaten.',
            'It is the intraclass correlation for absolute agreement: 1 when everybody gives the same scores, around 0 when assessors differ as much among themselves as candidates do.',
          ),
          t(
            '“Eén beoordelaar” zegt hoe ver je op het oordeel van één persoon kunt gaan, “samen” op het gemiddelde van allemaal (ICC(2,1) en ICC(2,k)).',
            '“One assessor” says how far one can go by the judgement of one person, “together” by the mean of all (ICC(2,1) and ICC(2,k)).',
          ),
          t(
            'Tussen haakjes staat het interval van 95 %. Met weinig kandidaten is het breed: dan zegt het getal weinig.',
            'The interval of 95 % stands in brackets. With few candidates it is wide: the figure then says little.',
          ),
          t(
            'Lijken kandidaten sterk op elkaar, dan is het getal laag, ook als beoordelaars het bijna eens zijn. Bij een schaal met twee waarden gebeurt dat snel.',
            'When candidates are much alike the figure is low, even when assessors nearly agree. On a scale of two values that happens soon.',
          ),
          t(
            'Het zegt niet dat de scores juist zijn, en niets over één kandidaat. Geen score en geen uitkomst hangt ervan af.',
            'It does not say that the scores are right, and nothing about one candidate. No score and no outcome depends on it.',
          ),
        ].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Measure({
  at,
  measure,
}: Pick<AgreementProps, 'at'> & { readonly measure: MeasureAgreement }): Html {
  const { visit, language } = at
  const { t } = visit.frame
  const { sheet, assessors, judged, complete, parts, whole } = measure
  const lines = [
    ...parts.map(({ part, agreement }) => ({ name: part.name[language], agreement })),
    { name: t('Het geheel', 'The whole'), agreement: whole },
  ]
  return (
    <>
      {whole.kind === 'too-few' ? (
        <p class="govuk-body">
          <strong>{sheet.rules.name[language]}</strong>: {tooFew(at)}
        </p>
      ) : (
        <Table
          caption={sheet.rules.name[language]}
          head={[
            t('Onderdeel', 'Part'),
            t('Eén beoordelaar', 'One assessor'),
            t('Samen', 'Together'),
          ]}
          rows={lines.map(({ name, agreement }) => [name, ...cells(at, agreement)])}
        />
      )}
      <p class="keur-note">
        {t(
          `${assessors} beoordelaars; ${complete} van ${judged} kandidaten met een formulier van elk van hen. Alleen die tellen mee.`,
          `${assessors} assessors; ${complete} of ${judged} candidates with a form of each of them. Only those count.`,
        )}
      </p>
    </>
  )
}

function tooFew({ visit }: AtSelection): string {
  return visit.frame.t(
    `Te weinig: minstens ${FEWEST_CANDIDATES} kandidaten en 2 beoordelaars.`,
    `Too few: at least ${FEWEST_CANDIDATES} candidates and 2 assessors.`,
  )
}

function cells(at: AtSelection, agreement: Agreement): readonly string[] {
  const { visit, language } = at
  const { t } = visit.frame
  if (agreement.kind === 'figures') {
    return [inWords(agreement.single, language), inWords(agreement.mean, language)]
  }
  if (agreement.kind === 'all-equal') {
    return [t('Iedereen kreeg dezelfde score.', 'Everybody got the same score.'), '–']
  }
  return [tooFew(at), '–']
}

function inWords({ value, from, to }: Correlation, language: Language): string {
  const join = language === 'nl' ? 'tot' : 'to'
  return `${decimal(value, language)} (${decimal(from, language)} ${join} ${decimal(to, language)})`
}

/** Two decimals; below -1 it only says that there is no agreement at all. */
function decimal(value: number, language: Language): string {
  if (value < -1) return '< -1'
  const text = value.toFixed(2)
  const plain = text === '-0.00' ? '0.00' : text
  return language === 'nl' ? plain.replace('.', ',') : plain
}
