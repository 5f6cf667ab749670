import type { Words } from '../en/join';

export const words: Words = {
  title: 'Gå med i samtalet',
  lead: 'En timme i månaden i ett videosamtal, med människor från hela vården och omsorgen. Det är gratis, och du kan lämna när du vill.',
  error: (title) => `Fel: ${title}`,
  check: 'Något behöver rättas',
  optional: '(valfritt)',
  fields: {
    name: 'Ditt namn',
    email: 'E-postadress',
    role: 'Din roll',
    organisation: 'Var du arbetar',
    country: 'Land eller nation',
    heardFrom: 'Hur fick du höra om oss?',
  },
  hints: {
    email: 'Dit skickar vi en länk för att bekräfta att adressen är din.',
    role: 'Till exempel: sjuksköterska, vaktmästare, patient, anhörig',
  },
  noCountry: 'Välj, om du vill',
  agree: 'Vad du går med på',
  agreeHint: 'Var och en för sig. Du kan ändra dig senare.',
  trap: 'Lämna detta tomt',
  send: 'Skicka länken till mig',
  sending: 'Skickar…',
  faults: {
    name: 'Skriv ditt namn',
    email: 'Skriv en e-postadress, som namn@example.org',
    mailing: 'Säg ja till inbjudningar med e-post: utan dem får du inte veta när samtalen är',
  },
  faultElse: (field) => `Kontrollera ”${field}”`,
  problems: {
    conflict: 'Texten att godkänna har ändrats. Den visas på nytt: läs den igen.',
    'too-many-requests': 'Många formulär kom just från ditt nätverk. Försök igen om en timme.',
  },
  failed: 'Det gick inte. Kontrollera anslutningen och försök igen. Dina uppgifter finns kvar här.',
  loading: 'Hämtar formuläret…',
  privacy: 'Vad vi gör med dina uppgifter',
  sent: 'Titta i din inkorg',
  sentText: (email) =>
    `Vi har skickat en länk till ${email}. Öppna den inom 48 timmar för att gå med.`,
  sentMore:
    'Har inget kommit efter några minuter? Titta bland skräpposten, eller kontrollera adressen och skicka formuläret igen.',
  again: 'Tillbaka till formuläret',

  confirm: {
    title: 'Bekräfta att du går med',
    ready: 'Ett steg återstår.',
    button: 'Ja, jag vill gå med',
    done: 'Du är med på listan',
    doneText: 'Vi har skickat ett välkomstbrev med nästa samtal till din kalender.',
    unknown: 'Länken är redan använd eller äldre än 48 timmar.',
    anew: 'Fyll i formuläret igen',
    noLink: 'Sidan öppnas från länken i ett brev från oss. Kopiera hela länken till adressfältet.',
  },
  leave: {
    title: 'Lämna gemenskapen',
    ready:
      'Vi skickar ingen mer e-post, raderar din adress och visar inte längre din profil. Det vi har om dig i övrigt, och det som är publicerat, finns kvar tills du ber oss radera det.',
    button: 'Ja, jag vill lämna',
    done: 'Du har lämnat',
    doneText: 'Du hör inte mer från oss. Du är välkommen tillbaka när du vill.',
  },
};
