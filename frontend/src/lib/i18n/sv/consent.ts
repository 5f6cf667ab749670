import type { Words } from '../en/consent';

export const words: Words = {
  title: 'Dina ord i ett insiktspaket',
  loading: 'Hämtar dina ord…',
  noLink: 'Sidan öppnas från länken i ett brev från oss. Kopiera hela länken till adressfältet.',
  unknown:
    'Den här länken har vi inte skickat, eller så saknas en del av den. Kopiera hela länken från brevet.',
  which: (n: number, of: number) => `Meddelande ${n} av ${of}`,
  said: (title, day) => `I samtalet ”${title}” den ${day} skrev du:`,
  name: 'Namn att visa',
  initials: 'Initialer att visa',
  role: 'Din roll',
  roleHint: 'Till exempel: sjuksköterska, vaktmästare, anhörig',
  country: 'Land eller nation',
  noCountry: 'Visa inget land',
  preview: 'Så här skulle det se ut',
  send: 'Skicka mitt svar',
  sending: 'Skickar…',
  choose: 'Välj ett av svaren.',
  missing: {
    NAMED: 'Skriv namnet som ska visas.',
    INITIALS: 'Skriv initialerna som ska visas.',
    ROLE_AND_COUNTRY: 'Skriv din roll eller välj ett land.',
  },
  thanks: 'Tack. Ditt svar är sparat.',
  refused: 'Tack. Dina ord visas inte.',
  change:
    'Du kan ändra ditt svar här tills dina ord publiceras, och ta tillbaka orden när som helst därefter. Spara brevet med länken.',
  answered: (day) => `Du svarade den ${day}.`,
  published: 'Orden är publicerade så som du gick med på.',
  less: 'Visa mindre om mig',
  lowered:
    'Klart. Det du inte längre vill visa är dolt nu, och nästa utgåva visar dina ord så som du sade.',
  withdraw: 'Ta tillbaka mina ord',
  withdrawSure:
    'De försvinner genast och för gott från alla våra sidor. Kopior som någon redan har hämtat når vi inte.',
  withdrawYes: 'Ja, ta tillbaka dem',
  withdrawNo: 'Låt dem vara',
  withdrawn: 'Dina ord är tillbakatagna. De visas inte längre någonstans på våra sidor.',
  closed: 'Dina ord är inte längre tänkta för ett insiktspaket. Du behöver inte göra något.',
  changed: 'Orden ändrades medan du läste. Läs dem igen.',
  failed: 'Det gick inte. Kontrollera anslutningen och försök igen. Inget har ändrats.',
  private:
    'Sidan sparar inget på din enhet. Den som har din länk kan svara i ditt ställe, så skicka den inte vidare.',
};
