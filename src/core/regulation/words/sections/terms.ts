/**
 * A short glossary of the terms that the text uses.
 *
 * @module
 */

import { article, dashes, type Chapter } from '../blocks.ts'
import { type Scope } from '../scope.ts'
import { type Language } from '../../../values/text.ts'

/** The chapter with the terms that occur in `text`. */
export function termChapter({ language, t }: Scope, text: string): Chapter {
  const lower = text.toLowerCase()
  const used = TERMS.filter((one) => one[language].stems.some((stem) => lower.includes(stem)))
  return {
    title: t('Begrippen', 'Terms'),
    articles: article(
      t('Wat de woorden betekenen', 'What the words mean'),
      ...dashes(used.map((one) => `${one[language].name}: ${one[language].meaning}`)),
    ),
  }
}

interface Worded {
  readonly name: string
  readonly meaning: string
  /** What shows that the term is used. */
  readonly stems: readonly string[]
}
type Term = Readonly<Record<Language, Worded>>

function defined(
  nl: readonly [name: string, meaning: string, ...stems: readonly string[]],
  en: readonly [name: string, meaning: string, ...stems: readonly string[]],
): Term {
  return { nl: worded(nl), en: worded(en) }
}

function worded([name, meaning, ...stems]: readonly [string, string, ...string[]]): Worded {
  return { name, meaning, stems: stems.length === 0 ? [name.toLowerCase()] : stems }
}

const TERMS: readonly Term[] = [
  defined(
    [
      'Objectief wervingssysteem',
      'openbare bekendmaking, vooraf vastgelegde regels en gelijke behandeling van alle kandidaten',
    ],
    [
      'Objective recruitment system',
      'public notice, rules fixed beforehand, and equal treatment of all candidates',
    ],
  ),
  defined(
    [
      'Kanaal',
      'de weg waarlangs je deelneemt: externe aanwerving, externe of horizontale mobiliteit, of bevordering',
      'kanaal',
      'kanalen',
    ],
    [
      'Route',
      'the way in which you take part: external recruitment, external or horizontal mobility, or promotion',
    ],
  ),
  defined(
    [
      'Deelnemingsvoorwaarde',
      'wat je nodig hebt om deel te nemen',
      'deelnemingsvoorwaarde',
      'voorwaarde',
    ],
    ['Condition', 'what you need to take part'],
  ),
  defined(
    ['Toelatingsvoorwaarde', 'wat in orde moet zijn bij je aanwerving'],
    ['Admission condition', 'what must be in order when you are hired'],
  ),
  defined(
    ['Peildatum', 'de dag waarop we beoordelen of je aan een voorwaarde voldoet'],
    ['Reference date', 'the day on which it is judged whether you meet a condition'],
  ),
  defined(
    ['Selectieronde of module', 'een stap van de selectie', 'selectieronde', 'module'],
    ['Round or module', 'a stage of the selection', 'round', 'module'],
  ),
  defined(
    ['Meting', 'één onderdeel dat we beoordelen: een test, een vragenlijst, een gesprek'],
    ['Measure', 'one thing that is assessed: a test, a questionnaire, an interview'],
  ),
  defined(
    ['Niveauscore', 'een score van een test, uitgedrukt in niveaus'],
    ['Level score', 'a score of a test, expressed in levels'],
  ),
  defined(
    ['Gelijke stand', 'gelijk op alles wat het reglement laat vergelijken'],
    ['Tie', 'equal on everything the regulation compares', 'ties'],
  ),
  defined(
    ['Eliminerend', 'wie niet slaagt, gaat niet verder'],
    ['Eliminatory', 'whoever does not pass does not go on'],
  ),
  defined(
    ['Selectieverantwoordelijke', 'wie de selectie leidt'],
    ['Selector', 'who runs the selection'],
  ),
  defined(
    ['Lijnmanager', 'wie onder de geslaagden kiest'],
    ['Line manager', 'who chooses among those who passed'],
  ),
  defined(
    ['Jury', 'de beoordelaars die samen oordelen'],
    ['Panel', 'the assessors who judge together'],
  ),
  defined(
    [
      'Lijst met rangschikking',
      'wie het minimum haalde maar niet uitgenodigd werd of niet kon deelnemen, in volgorde',
    ],
    [
      'Ranked list',
      'those who reached the minimum but were not invited or could not attend, in order',
    ],
  ),
  defined(
    [
      'Wervingsreserve',
      'wie slaagde en een job aangeboden kan krijgen zolang de reserve geldt',
      'wervingsreserve',
      'reserve',
    ],
    ['Reserve', 'those who passed and can be offered a post while the reserve is valid'],
  ),
  defined(
    [
      'Vergelijkbare vacature',
      'een andere vacature waarvoor de reserve kan dienen',
      'vergelijkbare vacature',
    ],
    ['Comparable vacancy', 'another vacancy for which the reserve may serve', 'comparable vacanc'],
  ),
  defined(
    ['Proces-verbaal', 'het officiële verslag van de selectie'],
    ['Minutes', 'the official account of a selection', 'the minutes'],
  ),
  defined(
    [
      'Statutair en contractueel',
      'de twee vormen van tewerkstelling: door benoeming, of met een arbeidsovereenkomst',
      'statutair',
      'contractueel',
    ],
    [
      'Statutory and contractual',
      'the two kinds of employment: by appointment, or under an employment contract',
      'statutory',
      'contractual',
    ],
  ),
  defined(
    ['Proeftijd', 'de periode na je start waarin je jezelf bewijst'],
    ['Probation', 'the trial period after you start'],
  ),
  defined(
    ['Trap', 'de plaats binnen een salarisschaal'],
    ['Step', 'the place within a pay scale', ' step'],
  ),
  defined(
    ['Aanname', 'een punt dat de bron niet regelt, met hoe wij het lezen'],
    ['Assumption', 'a point the source does not settle, with our reading of it'],
  ),
]
