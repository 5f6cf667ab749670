import type { Words } from '../en/privacy';

export const words: Words = {
  title: 'Integritet',
  lead: 'Du kan läsa allt här utan att berätta vem du är. Webbplatsen använder inga kakor, räknar inga besök och hämtar inget från någon annan.',
  passages: [
    {
      heading: 'När du besöker oss',
      body: [
        'Din webbläsare frågar två servrar efter det den visar: den med dessa sidor och den med samtalen och insiktspaketen. Som på alla webbplatser ser båda din nätverksadress medan de svarar. Din tidszon läses från webbläsaren för att visa ett samtal i din tid; den skickas aldrig till oss.',
      ],
    },
    {
      heading: 'Vad din enhet sparar',
      body: [
        'För att du ska kunna läsa igen utan uppkoppling sparar webbläsaren kopior av webbplatsen och av de insiktspaket och listor du senast läste: högst fyrtio svar. De stannar på enheten, ingen annan får veta det, och de säger inget om dig utom att någon har läst dem här. Det du söker efter, det du skriver i ett formulär och det som länkarna i våra brev öppnar sparas aldrig.',
        'När du är uppkopplad ser du alltid det som är publicerat nu. Varje gång du kommer jämförs kopiorna med det: det som har ändrats ersätts, och det som har tagits tillbaka tas bort. På en dator som andra också använder kan du vilja ta bort dem när du går. Att rensa webbplatsens data i webbläsaren gör samma sak.',
      ],
    },
    {
      heading: 'Om du var med i ett samtal',
      body: [
        'Att vara med i chatten är inget samtycke till att citeras. Ett citat publiceras först när den som skrev det har gått med på det, och bara så som den personen gick med på: med namn, initialer, roll och plats, eller utan något av detta. Privata meddelanden tas bort innan något sparas. Adresser i deltagarlistan sparas inte, och adressen som vi skickar en fråga om ett citat till används bara för det brevet.',
      ],
    },
    {
      heading: 'Om du ändrar dig',
      body: [
        'Du kan när som helst ta tillbaka ett citat, utan att ange något skäl. Det försvinner från dessa sidor, och insiktspaketet publiceras igen utan det. Om vi frågade dig med e-post, öppna länken i det brevet och ta tillbaka dina ord där, utan att fråga någon; annars säg till en samtalsledare. Kopior som någon redan har hämtat når vi inte.',
      ],
    },
    {
      heading: 'Det vi har om dig',
      body: [
        'Du kan be en samtalsledare om allt vi har om dig och få det som en fil. Du kan också be oss radera det: dina ord och ditt namn försvinner från dessa sidor, ur varje form av varje insiktspaket och ur det som är lagrat bakom dem. Det andra har sagt står kvar, med en anteckning i stället för ditt namn. Vi sparar en uppgift om att det är gjort, utan dig i den, och en kod som inte avslöjar vem du är, så att en fil som kommer igen inte för dig tillbaka.',
      ],
    },
  ],
};
