import type { Words } from '../en/accessibility';

export const words: Words = {
  title: 'Tillgänglighet',
  lead: 'Vi vill att alla ska kunna läsa vad människor sade i samtalen. Webbplatsen byggs för att uppfylla Web Content Accessibility Guidelines 2.2, nivå AA.',
  passages: [
    {
      heading: 'Vad du kan göra',
      body: [
        {
          list: [
            'Använda varje sida med enbart tangentbordet.',
            'Förstora till 400 %, eller läsa på en smal skärm, utan att rulla i sidled.',
            'Läsa med skärmläsare: rubriker, landmärken och tabeller säger vad de är.',
            'Behålla dina egna inställningar: mörkt eller ljust, hög kontrast, mindre rörelse, större text.',
            'Skriva ut ett insiktspaket, eller ladda ner det som taggad PDF, som webbsida utan skript eller som data.',
          ],
        },
      ],
    },
    {
      heading: 'Hur vi kontrollerar',
      body: [
        'Automatiska kontroller körs på varje sida, på smal och bred skärm, varje gång vi ändrar webbplatsen, och de viktigaste vägarna genom den gås också med enbart tangentbordet. Ingen oberoende granskning är gjord än, och vi har ännu inte provat med människor som använder hjälpmedel till vardags. Automatiska kontroller hittar bara en del av hindren.',
      ],
    },
    {
      heading: 'Vad som inte fungerar än',
      body: [
        {
          list: [
            'Sidorna behöver JavaScript. Utan det öppnas paket, teman, platser, resurser och människor som enkla sidor, och formulären för att gå med och lämna likaså; men du kan inte söka, läsa inspelningar och mått samlade eller svara när vi frågar om vi får citera dig.',
            'Insiktspaketen är på engelska. Ett citat på ett annat språk är märkt som sådant bara där den som skrev det, eller en samtalsledare, har angett språket.',
          ],
        },
      ],
    },
    {
      heading: 'Berätta för oss',
      body: [
        [
          'Om något är i vägen för dig, ',
          { to: '/contact', text: 'skriv till oss' },
          '. Berätta vilken sida det var och vad du försökte göra.',
        ],
      ],
    },
  ],
};
