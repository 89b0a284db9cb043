/**
 * The words for days, weekdays, hours and reference dates.
 *
 * @module
 */

import { type Message, message } from './wording.ts'

/** The words of each of these codes. */
export const dayMessages = {
  'day-unknown': message(
    [
      'De dag "{day}" bestaat niet.',
      'Niemand kan weten welke dag bedoeld is.',
      'Schrijf een bestaande dag als JJJJ-MM-DD.',
    ],
    [
      'There is no day "{day}".',
      'Nobody can know which day is meant.',
      'Write an existing day as YYYY-MM-DD.',
    ],
  ),
  'weekday-contradicts-date': message(
    [
      '{day|day} is geen {stated|weekday}.',
      'Kandidaten weten niet of de datum geldt of de weekdag.',
      'Schrijf {right|weekday}, of neem de dichtstbijzijnde {stated|weekday}: {nearest|day} ({nearest}).',
    ],
    [
      '{day|day} is not a {stated|weekday}.',
      'Candidates do not know whether the date holds or the weekday.',
      'Write {right|weekday}, or take the nearest {stated|weekday}: {nearest|day} ({nearest}).',
    ],
  ),
  'weekday-unknown': message(
    [
      '"{stated}" is geen weekdag.',
      'De datum kan er niet mee vergeleken worden.',
      'Schrijf de weekdag voluit: maandag of monday.',
    ],
    [
      '"{stated}" is not a weekday.',
      'The date cannot be compared with it.',
      'Write the weekday in full: monday or maandag.',
    ],
  ),
  'local-time-unknown': message(
    [
      'Het uur in "{time}" bestaat niet.',
      'Niemand kan weten welk uur bedoeld is.',
      'Schrijf een uur van 00:00 tot 23:59.',
    ],
    [
      'The time in "{time}" does not exist.',
      'Nobody can know which hour is meant.',
      'Write a time from 00:00 to 23:59.',
    ],
  ),
  'local-time-skipped': message(
    [
      '"{time}" bestaat niet: die nacht springt de klok van {from} naar {until}.',
      'Een termijn op dat uur zou nooit aanbreken.',
      'Kies een uur vóór {from} of vanaf {until}.',
    ],
    [
      '"{time}" does not exist: that night the clock jumps from {from} to {until}.',
      'A deadline at that time would never come.',
      'Choose a time before {from} or from {until} on.',
    ],
  ),
  'local-time-twice': message(
    [
      '"{time}" komt die nacht twee keer voor, omdat de klok teruggaat.',
      'Twee kandidaten zouden een uur verschillen en allebei op tijd zijn.',
      'Kies een uur dat maar één keer voorkomt.',
    ],
    [
      '"{time}" comes twice that night, because the clock goes back.',
      'Two candidates could be an hour apart and both in time.',
      'Choose a time that comes once.',
    ],
  ),
  'on-holiday': message(
    [
      '{day|day} is een feestdag of sluitingsdag: {name-nl}.',
      'Wie moet werken of komen, is er wellicht niet.',
      'Ga na of de dag zo bedoeld is; kies anders een werkdag.',
    ],
    [
      '{day|day} is a holiday or closing day: {name-en}.',
      'Those who must work or come may not be there.',
      'See whether the day is meant; if not, choose a working day.',
    ],
  ),
  'on-weekend': message(
    [
      '{day|day} valt in het weekend.',
      'Diensten zijn dan niet bereikbaar voor vragen.',
      'Ga na of de dag zo bedoeld is; kies anders een werkdag.',
    ],
    [
      '{day|day} falls at the weekend.',
      'Services cannot be reached with questions then.',
      'See whether the day is meant; if not, choose a working day.',
    ],
  ),
  'week-of-not-monday': message(
    [
      '"Week van" noemt {day|day}, geen maandag; gelezen als {from|day} tot en met {through|day}.',
      'Sommigen lezen zeven dagen vanaf die dag, anderen de week errond.',
      'Schrijf de maandag, of een venster met `from` en `through`.',
    ],
    [
      '"Week of" names {day|day}, not a Monday; read as {from|day} through {through|day}.',
      'Some read seven days from that day, others the week around it.',
      'Write the Monday, or a window with `from` and `through`.',
    ],
  ),
  'week-of-holiday': message(
    [
      'In deze week valt {day|day}: {name-nl}.',
      'Er is een werkdag minder dan het lijkt.',
      'Ga na of de week volstaat.',
    ],
    [
      'In this week falls {day|day}: {name-en}.',
      'There is one working day less than it seems.',
      'See whether the week is enough.',
    ],
  ),
  'week-of-before-closing': message(
    [
      'Deze week begint op {from|day}, niet na de afsluiting op {closing|day}.',
      'Wie nog niet gesolliciteerd heeft, kan niet beoordeeld worden.',
      'Begin pas na de afsluiting, of schrijf een venster dat dan begint.',
    ],
    [
      'This week starts on {from|day}, not after closing on {closing|day}.',
      'Somebody who has not applied yet cannot be judged.',
      'Begin only after closing, or write a window that starts then.',
    ],
  ),
  'reference-dates-differ': message(
    [
      'De peildatum {day|day} verschilt van {main|day}, die elders in dit reglement geldt.',
      'Dezelfde feiten zouden op twee dagen beoordeeld worden, wellicht door een schrijffout.',
      'Gebruik één datum, of voeg `deliberate` toe met de reden.',
    ],
    [
      'The reference date {day|day} differs from {main|day}, which holds elsewhere in this regulation.',
      'The same facts would be judged on two days, perhaps through a slip.',
      'Use one date, or add `deliberate` with the reason.',
    ],
  ),
  'deliberate-without-reason': message(
    [
      'De afwijkende peildatum {day|day} heeft geen reden.',
      'Een afwijking moet te verantwoorden zijn.',
      'Schrijf onder `deliberate` waarom.',
    ],
    [
      'The differing reference date {day|day} has no reason.',
      'A difference must be justified.',
      'Write why under `deliberate`.',
    ],
  ),
  'reference-date-before-publication': message(
    [
      'De peildatum {day|day} ligt vóór de publicatie op {published|day}.',
      'Wie de vacature leest, kan er niets meer aan doen.',
      'Ga na of dit zo bedoeld is.',
    ],
    [
      'The reference date {day|day} lies before publication on {published|day}.',
      'A reader of the vacancy can no longer do anything about it.',
      'See whether it is meant.',
    ],
  ),
  'reference-date-after-closing': message(
    [
      'De peildatum {day|day} ligt na de afsluiting op {closing|day}.',
      'Bij de afsluiting is dan nog niet te zeggen wie voldoet.',
      'Ga na of dit zo bedoeld is.',
    ],
    [
      'The reference date {day|day} lies after closing on {closing|day}.',
      'At closing nobody can then say who qualifies.',
      'See whether it is meant.',
    ],
  ),
  'checked-before-reference-date': message(
    [
      'Voorwaarde "{name}" wordt nagekeken bij `{checked}` maar beoordeeld op de dag van indienststelling.',
      'Dat kan dan nog niet geweten zijn.',
      'Zet `checked-at: hiring`, of kies een vroegere peildatum.',
    ],
    [
      'Condition "{name}" is checked at `{checked}` but judged as on the day of hiring.',
      'That cannot be known by then.',
      'Put `checked-at: hiring`, or choose an earlier reference date.',
    ],
  ),
} as const satisfies Readonly<Record<string, Message>>
