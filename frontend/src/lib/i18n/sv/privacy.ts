import type { Words } from '../en/privacy';

export const words: Words = {
  title: 'Integritet',
  lead: 'Du kan läsa allt här utan att berätta vem du är. Webbplatsen använder inga kakor, följer ingen och hämtar inget från någon annan.',
  responsible: {
    heading: 'Vem som ansvarar',
    unnamed: 'Ingen personuppgiftsansvarig är namngiven här än. Fråga oss:',
    reach: 'Du når oss på',
    complain:
      'Är du inte nöjd med vårt svar kan du klaga hos den myndighet som har tillsyn över oss:',
    complainAnywhere:
      'Är du inte nöjd med vårt svar kan du klaga hos dataskyddsmyndigheten i det land där du bor eller arbetar.',
    nobody: 'Ingen är namngiven här än. Tala med dem som bjöd in dig till samtalet.',
    failed: 'Det gick inte att hämta vem som ansvarar. Försök igen om en stund.',
    waiting: 'Hämtar vem som ansvarar…',
  },
  onDevice: [
    {
      heading: 'När du besöker oss',
      body: [
        'Din webbläsare frågar två servrar efter det den visar: den med dessa sidor och den med samtalen och insiktspaketen. Båda ser din nätverksadress medan de svarar, som på alla webbplatser. Ingen av dem för en lista över vem som har varit här; bara när något går fel kan adressen som råkade ut för det skrivas upp. Din tidszon läses från webbläsaren för att visa ett samtal i din tid; den skickas till oss med formuläret för att gå med, och när du som medlem väljer den på din egen sida; aldrig annars.',
      ],
    },
    {
      heading: 'Vad din enhet sparar',
      body: [
        'För att du ska kunna läsa igen utan uppkoppling sparar webbläsaren kopior av webbplatsen och av de insiktspaket och listor du senast läste: högst fyrtio svar. De stannar på enheten, ingen annan får veta det, och de säger inget om dig utom att någon har läst dem här. Det du söker efter, det du skriver i ett formulär och det som länkarna i våra brev öppnar sparas aldrig.',
        'När du är uppkopplad ser du alltid det som är publicerat nu. Varje gång du kommer jämförs kopiorna med det: det som har ändrats ersätts, och det som har tagits tillbaka tas bort. På en dator som andra också använder kan du vilja ta bort dem när du går. Att rensa webbplatsens data i webbläsaren gör samma sak.',
      ],
    },
  ],
  onCalls: [
    {
      heading: 'Om du var med i ett samtal',
      body: [
        'Att vara med i chatten är inget samtycke till att citeras. Ett citat publiceras först när den som skrev det har gått med på det, och bara så som den personen gick med på: med namn, initialer, roll och plats, eller utan något av detta. Det som grupperna skrev tillsammans publiceras utan namn. Privata meddelanden utelämnas medan chatten läses in, innan något sparas.',
        'Skriv inte om patienter så att andra kan känna igen dem. Har det hänt, säg till, så tar vi bort det.',
      ],
    },
  ],
  held: {
    heading: 'Vad vi har, varför och hur länge',
    what: 'Vad',
    why: 'Varför',
    until: 'Hur länge',
    kinds: [
      {
        name: 'Formuläret för att gå med',
        what: 'Ditt namn och din e-postadress; om du vill även roll, organisation, land och hur du hörde talas om oss. Formulärets språk och din tidszon, som tiderna i våra mejl anges i; på din egen sida vilka mejl du vill ha. Om våra mejl når fram till dig, aldrig om du läste dem. Varifrån ett formulär kom, bara som en kod, så att ingen kan översvämma oss med dem.',
        why: 'För att bjuda in dig och veta vilka som möts. För att du har gått med på det (samtycke, artikel 6.1 a).',
        until:
          'Tills du lämnar oss, med länken i varje mejl från oss eller på din egen sida; visades din profil, finns namn och roll kvar utan att visas tills du ber oss radera dem. Det som ingen bekräftar med e-post raderas efter 48 timmar, och koden med det.',
      },
      {
        name: 'Brev vi skickar',
        what: 'Adressen och texten.',
        why: 'För att skicka dem. För det du har gått med på, eller för att fråga om vi får citera dig (vårt berättigade intresse, artikel 6.1 f).',
        until:
          'Tills brevet är skickat; högst ett och ett halvt dygn. Sedan finns varken adress eller text kvar.',
      },
      {
        name: 'Chatten i ett samtal',
        what: 'Det som skrevs till alla, namnen som stod vid det och vem som reagerade med vad. Telefonnummer och adresser i den tas bort när den läses in.',
        why: 'För att hitta det som är värt att föra vidare och fråga dem som skrev det. Vårt berättigade intresse av det ett samtal lärde; du får invända.',
        until:
          'Så länge dess insiktspaket finns. Det som togs bort väntar tills en samtalsledare har bestämt om det.',
      },
      {
        name: 'Deltagarlistan',
        what: 'Namn, länder och tider. Av en e-postadress bara en kod som visar om två är samma.',
        why: 'För att räkna varje person en gång och se vem som har gått med på att citeras. Vårt berättigade intresse; du får invända.',
        until: 'Så länge dess insiktspaket finns.',
      },
      {
        name: 'Gruppernas anteckningar',
        what: 'Det en grupp skrev. Vem som skrev publiceras inte.',
        why: 'För att publicera vad grupperna kom fram till, sedan någon har sett efter att ingen nämns. Vårt berättigade intresse; du får invända.',
        until: 'Så länge dess insiktspaket finns.',
      },
      {
        name: 'Citat',
        what: 'Dina ord med så mycket om dig som du gick med på, vad vi frågade dig och vad du svarade.',
        why: 'För att publicera dem. För att du har gått med på det (samtycke).',
        until:
          'Tills du tar tillbaka dem: de försvinner från varje sida på en gång. Samtalsledare ser fortfarande att de fanns, tills du ber oss radera dem.',
      },
      {
        name: 'Människor vi nämner',
        what: 'Namn, roll, organisation och land för dem som leder samtal, kärngruppen och andra som har bett om att stå här.',
        why: 'För att säga vilka som möts, och för att tacka. För att du har gått med på det (samtycke); grundare och kärngrupp för att de ansvarar för samtalen (vårt berättigade intresse).',
        until: 'Tills du ber oss ta bort ditt namn.',
      },
      {
        name: 'Samtalsledarnas konton',
        what: 'Namn och e-postadress, och vilket konto som ändrade vad och när.',
        why: 'För att släppa in rätt människor och kunna förklara vad som har hänt. Vårt berättigade intresse av ett säkert system.',
        until:
          'Kontot tills det stängs; uppgiften så länge systemet finns, utan ditt namn när du har bett oss radera det.',
      },
    ],
  },
  rights: [
    {
      heading: 'Vad du kan be om',
      body: [
        {
          list: [
            'Att få se allt vi har om dig, som en fil du kan ta med dig.',
            'Att få det rättat där det är fel.',
            'Att få det raderat: dina ord och ditt namn försvinner från dessa sidor, ur varje form av varje insiktspaket och ur det som är lagrat bakom dem. Det andra har sagt står kvar, med en anteckning i stället för ditt namn.',
            'Att det inte används medan något är oklart, eller att invända mot att det används.',
            'Att ta tillbaka det du har gått med på, när som helst och utan skäl. Det som gjordes innan är fortfarande lagligt.',
          ],
        },
        'Skriv till oss; det kostar inget, och du får svar inom en månad. Frågade vi dig med e-post om vi får citera dig, tar länken i det brevet tillbaka dina ord utan att du behöver fråga någon.',
      ],
    },
    {
      heading: 'Vad en radering inte når',
      body: [
        'Kopior som någon har laddat ner eller skrivit ut innan når vi inte. Våra egna säkerhetskopior har kvar det som fanns när de gjordes, tills de ersätts. Vi sparar en uppgift om att raderingen är gjord, utan dig i den, och en kod av ditt namn, så att en fil som kommer igen inte för dig tillbaka.',
      ],
    },
    {
      heading: 'Vilka andra som ser det',
      body: [
        'Samtalsledare och administratörer i gemenskapen, och den som driver våra servrar åt oss. Vi säljer inget och ger inget till annonsörer. Inget beslut om dig fattas av en maskin. Det som är publicerat kan alla läsa, överallt i världen.',
      ],
    },
  ],
};
