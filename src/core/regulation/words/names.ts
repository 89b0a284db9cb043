/**
 * The wording of names that regulations share but do not spell out: exams, attests, statements, questions for a person,
 * values of named scales, competences, benefits.
 *
 * @module
 */

import { type Text } from '../../values/text.ts'

function named(
  rows: Readonly<Record<string, readonly [nl: string, en: string]>>,
): ReadonlyMap<string, Text> {
  return new Map(Object.entries(rows).map(([name, [nl, en]]) => [name, { nl, en }]))
}

/** The known names, by the name in the regulation. */
export const NAMES: ReadonlyMap<string, Text> = named({
  'artikel-7': ['het taalexamen artikel 7', 'the article 7 language exam'],
  'taaltest-werkenvoor': ['de taaltest van Werkenvoor.be', 'the Werkenvoor.be language test'],
  equivalence: ['gelijkwaardigheid van je diploma', 'equivalence of your diploma'],
  'agodi-paid-service': [
    'diensten met een weddetoelage of in een betaald ambt (AGODI)',
    'services on a salary subsidy or in a paid office (AGODI)',
  ],
  'conduct-fits-function': ['past je gedrag bij de functie?', 'does your conduct suit the job?'],
  'passed-by-the-minutes': [
    'ben je geslaagd volgens het proces-verbaal?',
    'did you pass according to the minutes?',
  ],
  'reuse-of-results': [
    'je vraagt een vroeger resultaat opnieuw te gebruiken',
    'you ask to use an earlier result again',
  ],
  'diploma-in-preferred-field': [
    'je diploma ligt in een richting die een voordeel is',
    'your diploma is in a field that is an advantage',
  ],
  'in-time': ['op tijd', 'in time'],
  'general-publication': ['algemene bekendmaking', 'general publication'],
  late: ['te laat', 'late'],
  yes: ['ja', 'yes'],
  no: ['nee', 'no'],
  negative: ['negatief', 'negative'],
  positive: ['positief', 'positive'],
  'not-suitable': ['niet geschikt', 'not suitable'],
  suitable: ['geschikt', 'suitable'],
  'verantwoordelijkheid-nemen': ['verantwoordelijkheid nemen', 'taking responsibility'],
  samenwerken: ['samenwerken', 'cooperating'],
  analyseren: ['analyseren', 'analysing'],
  klantgerichtheid: ['klantgerichtheid', 'customer focus'],
  'plannen-en-organiseren': ['plannen en organiseren', 'planning and organising'],
  zorgvuldigheid: ['zorgvuldigheid', 'accuracy'],
  oordeelsvorming: ['oordeelsvorming', 'forming a judgement'],
  communiceren: ['communiceren', 'communicating'],
  'annual-leave': ['jaarlijkse vakantie', 'annual leave'],
  'christmas-closure': ['vrij van Kerstmis tot Nieuwjaar', 'off from Christmas to New Year'],
  'holiday-childcare': ['kinderopvang in de schoolvakanties', 'childcare in school holidays'],
  commuting: ['woon-werkverkeer', 'commuting'],
  'hospital-insurance': ['hospitalisatieverzekering', 'hospital insurance'],
  'meal-vouchers': ['maaltijdcheques', 'meal vouchers'],
  training: ['opleiding', 'training'],
  pluspas: ['PlusPas', 'PlusPas'],
  'driving-licence-and-car': ['rijbewijs en auto', 'driving licence and car'],
  'vps-bijlage-2': [
    'bijlage 2 van het Vlaams personeelsstatuut',
    'annex 2 of the Flemish staff regulations',
  ],
  'vps-bijlage-4': [
    'bijlage 4 van het Vlaams personeelsstatuut',
    'annex 4 of the Flemish staff regulations',
  ],
  'flemish-services': [
    'lijst van de diensten van de Vlaamse overheid',
    'list of the Flemish services',
  ],
  'competence-dictionary': ['competentiewoordenboek', 'competence dictionary'],
  'salary-simulator': ['salarissimulator', 'salary simulator'],
  'naric-vlaanderen': ['NARIC-Vlaanderen', 'NARIC-Vlaanderen'],
  'function-description': ['functiebeschrijving', 'function description'],
  'werken-voor-vlaanderen': ['Werken voor Vlaanderen', 'Werken voor Vlaanderen'],
})
