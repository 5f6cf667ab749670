/** Everything as one file, and back. */
export const words = {
  title: 'Archive',
  lead: 'The whole system as one file: to keep a copy elsewhere, or to move to another machine.',
  take: {
    title: 'Take everything away',
    text: 'A ZIP file with all that is stored, of one moment: calls, drafts, packs with all their editions, files, people and the trail. A list of checksums stands at its end. Mails that wait are not in it.',
    personal:
      'It holds personal data of everybody. Keep it as carefully as the system itself, and tell nobody where who need not know.',
    send: 'Download the archive',
    coming: (size: string) => `${size} have come so far. Leave this page open until it is done.`,
    begins: 'The archive is being put together…',
    done: (size: string) => `The archive is in your downloads (${size}).`,
  },
  bring: {
    title: 'Bring an archive in',
    text: 'Only into an empty system of the same version, as it is right after it was set up: with no call, nobody who joined, nothing published. All of it is taken in, or nothing: where one checksum is wrong nothing changes. Whoever was erased stays erased.',
    notHere: 'A system in use, like one with calls, refuses. Nothing can be overwritten by trying.',
    file: 'The archive (a ZIP file)',
    needed: 'Choose the archive',
    send: 'Bring it in',
    sending: (percent: number) => `${percent} % sent. Leave this page open until it is done.`,
    reading: 'All of it was sent and is being read…',
    done: 'The archive is taken in',
    files: (n: number) =>
      n === 1
        ? '1 file and form of packs'
        : `${n.toLocaleString('en-GB')} files and forms of packs`,
    rows: (n: number) => (n === 1 ? '1 row' : `${n.toLocaleString('en-GB')} rows`),
    tables: 'What each table has now',
    goOn: 'Reload the studio to see it.',
    full: 'This system is not empty, so nothing was taken in and nothing changed.',
    says: (detail: string) => `It says: ${detail}`,
  },
};
