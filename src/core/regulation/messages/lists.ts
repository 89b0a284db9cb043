/**
 * The words for lists, choice points and what a regulation must settle.
 *
 * @module
 */

import { type Message, message } from './wording.ts'

/** The words of each of these codes. */
export const listMessages = {
  'ranked-list-missing': message(
    [
      'Ronde "{round}" zet kandidaten op een lijst met rangschikking, maar die is niet geregeld.',
      'Hun plaats zou geen volgorde en geen geldigheid hebben.',
      'Voeg `ranked-list` toe, of zet `go-to: nothing`.',
    ],
    [
      'Round "{round}" puts candidates on a ranked list that is not settled.',
      'Their place would have no order and no validity.',
      'Add `ranked-list`, or put `go-to: nothing`.',
    ],
  ),
  'ranked-list-not-fed': message(
    [
      'De lijst komt uit ronde "{round}", maar die zet niemand op de lijst.',
      'De lijst zou altijd leeg zijn.',
      'Zet in die ronde `not-invited: go-to: ranked-list`.',
    ],
    [
      'The list comes from round "{round}", which puts nobody on it.',
      'The list would always be empty.',
      'Put `not-invited: go-to: ranked-list` in that round.',
    ],
  ),
  'ranked-list-order-differs': message(
    [
      'De lijst rangschikt op {order}, de grens vergelijkt {by}.',
      'Iemand kan op de lijst een ander inhalen die beter scoorde voor de grens.',
      'Begin de volgorde van de lijst met wat de grens vergelijkt.',
    ],
    [
      'The list orders by {order}, the cut-off compares {by}.',
      'On the list somebody can overtake another who did better at the cut-off.',
      'Begin the order of the list with what the cut-off compares.',
    ],
  ),
  'ranked-list-call-not-later': message(
    [
      'Wie van de lijst opgeroepen wordt, gaat naar ronde "{round}", die niet na "{from}" komt.',
      'Die ronde is al voorbij.',
      'Noem een latere ronde.',
    ],
    [
      'Those called from the list go to round "{round}", which does not come after "{from}".',
      'That round is over.',
      'Name a later round.',
    ],
  ),
  'place-event-open': message(
    [
      'Voor {list|word} is niet geregeld wat `{event}` met een plaats doet.',
      'Verlies en behoud van een plaats moeten vooraf vastliggen.',
      'Kies `keep` (behouden), `remove` (verliezen) of `person-decides` met een `owner`; zwijgt de bron, dan blijft de plaats tot iemand beslist.',
    ],
    [
      'For {list|word} it is not settled what `{event}` does to a place.',
      'Losing and keeping a place must be settled beforehand.',
      'Choose `keep`, `remove`, or `person-decides` with an `owner`; where the source is silent the place is kept until a person decides.',
    ],
  ),
  'place-event-idle': message(
    [
      '`{event}` kan zich voor {list|word} in dit reglement niet voordoen.',
      'De regel heeft geen gevolg en wekt een verkeerde verwachting.',
      'Schrap de regel, of regel wat ontbreekt.',
    ],
    [
      '`{event}` cannot happen to {list|word} under this regulation.',
      'The line has no effect and raises a false expectation.',
      'Remove the line, or settle what is lacking.',
    ],
  ),
  'reserve-missing': message(
    [
      'De vacature dient ook voor een reserve (`{serves}`), maar die is niet geregeld.',
      'Een reglement legt soort, geldigheid en behoud van plaatsen vooraf vast.',
      'Voeg `reserve` toe.',
    ],
    [
      'The vacancy also serves a reserve (`{serves}`), which is not settled.',
      'A regulation settles kind, validity and the keeping of places beforehand.',
      'Add `reserve`.',
    ],
  ),
  'posts-contradict-serves': message(
    [
      'De vacature dient voor {serves|word}, maar het aantal betrekkingen is {posts}.',
      'Kandidaten weten niet of er nu iemand aangeworven wordt, en het reglement evenmin.',
      'Schrijf `serves: reserve-only` met `posts: 0`, of `serves: post-and-reserve` met `posts: 1` of meer.',
    ],
    [
      'The vacancy serves {serves|word}, but the number of posts is {posts}.',
      'Candidates do not know whether somebody is hired now, and neither does the regulation.',
      'Write `serves: reserve-only` with `posts: 0`, or `serves: post-and-reserve` with `posts: 1` or more.',
    ],
  ),
  'choice-owner-candidate': message(
    [
      'Deze keuze ligt bij de kandidaat alleen.',
      'De kandidaat zou over zichzelf beslissen.',
      'Ga na of dit zo bedoeld is; noem anders wie beslist.',
    ],
    [
      'This choice lies with the candidate alone.',
      'The candidate would decide about themselves.',
      'See whether this is meant; if not, name who decides.',
    ],
  ),
  'test-missing': message(
    [
      'Er is geen ronde met een proef.',
      'Een reglement moet het aantal en de aard van de proeven vastleggen.',
      'Voeg een ronde van soort `assessment` toe met minstens één meting.',
    ],
    [
      'There is no round with a test.',
      'A regulation must settle the number and nature of the tests.',
      'Add a round of kind `assessment` with at least one measure.',
    ],
  ),
  'round-without-tests': message(
    [
      'Ronde "{round}" beoordeelt, maar er staat niet waarmee.',
      'Een reglement moet het aantal en de aard van de proeven vastleggen.',
      'Voeg `measures` toe.',
    ],
    [
      'Round "{round}" assesses, but not by what.',
      'A regulation must settle the number and nature of the tests.',
      'Add `measures`.',
    ],
  ),
  'assessor-missing': message(
    [
      'Ronde "{round}" kan zonder een enkele beoordelaar gehouden worden.',
      'Een reglement moet zeggen wie beoordeelt.',
      'Geef minstens één beoordelaar `at-least: 1`.',
    ],
    [
      'Round "{round}" can be held without a single assessor.',
      'A regulation must say who judges.',
      'Give at least one assessor `at-least: 1`.',
    ],
  ),
  'pass-criterion-missing': message(
    [
      'Geen ronde waaruit het eindresultaat volgt, is uitsluitend.',
      'Een reglement moet zeggen wanneer iemand slaagt.',
      'Noem onder `from` een uitsluitende ronde.',
    ],
    [
      'No round from which the result follows is eliminatory.',
      'A regulation must say when somebody passes.',
      'Name an eliminatory round under `from`.',
    ],
  ),
  'language-not-dutch': message(
    [
      'Solliciteren kan niet in het Nederlands ({languages}).',
      'De bestuurstaal van de Vlaamse diensten is het Nederlands.',
      'Voeg `nl` toe, of ga na of dit zo bedoeld is.',
    ],
    [
      'One cannot apply in Dutch ({languages}).',
      'The language of the Flemish services is Dutch.',
      'Add `nl`, or see whether this is meant.',
    ],
  ),
} as const satisfies Readonly<Record<string, Message>>
