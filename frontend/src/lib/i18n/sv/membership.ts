import type { Words } from '../en/membership';

export const words: Words = {
  title: 'Din sida',
  hello: (name) => `Hej ${name}`,
  loading: 'Hämtar din sida…',
  unknown:
    'Länken gäller inte, eller inte längre. Kopiera hela länken från vårt senaste mejl till adressfältet. Har du lämnat oss är du välkommen tillbaka.',
  anew: 'Gå med igen',

  call: {
    heading: 'Nästa samtal',
    join: 'Gå med i samtalet',
    soon: 'Länken finns här innan samtalet börjar.',
    private: 'Skicka inte länken vidare: den är till för medlemmar.',
    none: 'Nästa samtal är inte bestämt än.',
    willWrite: 'Vi skriver till dig.',
  },

  save: 'Spara',
  saving: 'Sparar…',
  saved: 'Sparat',
  changed:
    'Din sida ändrades under tiden i ett annat fönster. Det du skrev finns kvar här: titta igenom det och spara igen.',

  mails: {
    heading: 'Vilka mejl du får',
    boxes: {
      calls: 'Samtal: inbjudan, påminnelser och besked om en tid ändras',
      packs: 'Insiktspaket: ett mejl när det finns ett att läsa',
      paused: 'Pausa alla mejl',
    },
    pausedHint: 'Du är fortfarande med, och din länk till samtalen finns kvar här.',
    language: 'Språk i mejlen',
    zone: 'Tidszon',
    zoneHint: 'Mejlen anger tider så som din klocka visar dem.',
    meeting: (city) => `Där vi möts (${city})`,
    own: (city) => `Använd den här enhetens tidszon: ${city}`,
    ownChosen: (city) => `${city} är vald. Spara för att behålla den.`,
    areas: {
      Africa: 'Afrika',
      America: 'Amerika',
      Antarctica: 'Antarktis',
      Arctic: 'Arktis',
      Asia: 'Asien',
      Atlantic: 'Atlanten',
      Australia: 'Australien',
      Europe: 'Europa',
      Indian: 'Indiska oceanen',
      Pacific: 'Stilla havet',
    },
    elsewhere: 'Övriga',
  },

  notReached:
    'Våra mejl når inte fram till dig: din e-postserver tog inte emot dem. Stämmer adressen, tryck på ”Spara” så försöker vi igen; gå annars med igen med en annan adress.',

  held: {
    heading: 'Uppgifter vi har om dig',
    private:
      'Den som har länken till sidan kan se och ändra det som står här. Behåll den för dig själv.',
    shown: 'Någon i kärngruppen läser ändringar innan de visas på sidan Människor.',
    email: 'E-postadress',
    emailHint: [
      'Vill du byta den kan du ',
      { to: '/join', text: 'gå med igen' },
      ' med den nya adressen. Lämna sedan gemenskapen med den gamla, längre ned.',
    ],
    joined: 'Gick med',
    heardFrom: 'Hur du fick höra om oss',
    file: 'Du kan få allt som en fil, för dig själv eller för ett annat program.',
    download: 'Ladda ner',
  },

  agreed: {
    heading: 'Vad du har gått med på',
    names: { mailing: 'Mejl', profile: 'Att visas', quoting: 'Att citeras' },
    on: (day) => `Du gick med på det den ${day}.`,
    mailing: 'Utan mejl kan ingen vara med. Pausa dem ovan, eller lämna längre ned.',
    shown: [
      'Du står på sidan ',
      { to: '/people', text: 'Människor' },
      '. Tar du tillbaka det här försvinner du därifrån genast.',
    ],
    takeBack: 'Ta tillbaka',
    not: [
      'Det har du inte gått med på. Om du vill det kan du ',
      { to: '/join', text: 'fylla i formuläret igen' },
      '.',
    ],
    takenBack: [
      'Tillbakataget. Om du ändrar dig kan du ',
      { to: '/join', text: 'fylla i formuläret igen' },
      '.',
    ],
    failed: 'Det gick inte. Kontrollera anslutningen och försök igen. Inget har ändrats.',
  },

  leave: {
    heading: 'Lämna',
    text: 'Vi skickar ingen mer e-post, raderar det vi har om dig här och visar inte längre din profil. Det som är publicerat finns kvar tills du ber oss radera det.',
    button: 'Lämna gemenskapen',
    sure: 'Vill du lämna? Länken till den här sidan går sedan inte att öppna.',
    yes: 'Ja, jag vill lämna',
    no: 'Nej, jag stannar',
    leaving: 'Lämnar…',
  },
};
