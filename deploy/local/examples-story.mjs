// The operations that change something, each with its example, in an order in which they can be
// done. Ids, versions and secrets come from the answers and mails before.
const { MAILBOX_URL = `http://localhost:${process.env.MAILBOX_PORT ?? 8025}` } = process.env;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The secret of the latest link of this kind that somebody was sent. */
const secretSentTo = async (address, kind) => {
  const link = new RegExp(`/${kind}#(\\S+)`);
  for (let waited = 0; waited < 40; waited++) {
    const mails = await (await fetch(`${MAILBOX_URL}/mails.json`)).json();
    const mail = mails.find(({ to, text }) => to === address && link.test(text));
    if (mail) return link.exec(mail.text)[1];
    await pause(500);
  }
  throw new Error(`No mail with a link to ${kind} came for ${address}.`);
};

/** Lines of a chat as a cloud recording saves them. */
const chat = (...lines) =>
  lines.map(([who, words], n) => `00:0${n + 1}:00\t${who}:\t${words}\r\n`).join('');

/** Who came, as a meeting's report has it. */
const attendance = (...names) => {
  const stay = '01/16/2031 05:58:00 PM,01/16/2031 06:57:00 PM,59,Yes';
  const rows = names.map((name) => `${name},,${stay}`);
  return ['Name (original name),Email,Join time,Leave time,Duration (minutes),Guest', ...rows].join('\r\n');
};

export const tellStory = async (operations) => {
  const run = (id, given) => {
    const operation = operations.get(id);
    if (!operation) throw new Error(`The contract has no operation '${id}' any more.`);
    return operation.run(given);
  };
  const exampleOf = (id) => operations.get(id).example;

  /** Adds, reads, edits and deletes one thing; answers another one, which stays. */
  const wholeLife = async (thing, path) => {
    const { id, etag } = await run(`add${thing}`, { path });
    await run(`get${thing}`, { path: { id } });
    const edited = await run(`edit${thing}`, { path: { id }, etag });
    if (operations.has(`delete${thing}`)) await run(`delete${thing}`, { path: { id }, etag: edited.etag });
    return run(`add${thing}`, { path });
  };

  // A call of its own, with a file.
  const planned = await run('planSession');
  const call = { slug: planned.slug };
  await run('editSession', { path: call, etag: planned.etag });
  const { text: words } = exampleOf('answerConsent');
  await run('takeIn', {
    body: call.slug === exampleOf('takeIn').date ? exampleOf('takeIn') : { session: call.slug },
    files: {
      'chat.txt': chat(
        ['A ward nurse', words],
        ['A porter', `Somebody asked for my name today, at ${new Date().toISOString()}`],
        ['A student', 'Listening is a treatment too'],
        ['A doctor', 'Write to ward@example.org for the list'],
        ['A midwife', 'Look at https://example.org/a-lamp-in-the-window'],
      ),
      'participants.csv': attendance('A nurse', 'A porter'),
    },
  });
  const undated = await run('takeIn', {
    body: {},
    files: { 'another-chat.txt': chat(['A cook', `Soup helps, at ${new Date().toISOString()}`]) },
  });
  const waiting = await run('getIntake', { path: { id: undated.id } });
  await run('assignIntake', { path: { id: undated.id }, etag: waiting.etag });

  // A file in the wrong call: to another one, out of it, and that call with it.
  const stray = { id: undated.id, sha256: undated.files[0].sha256 };
  const goes = await run('lookAtFileRemoval', { path: stray });
  const moved = await run('moveFile', { path: stray, etag: goes.etag });
  const there = { id: moved.intake, sha256: stray.sha256 };
  await run('takeFileOut', { path: there, etag: (await run('lookAtFileRemoval', { path: there })).etag });
  const empty = { slug: moved.session };
  await run('deleteDraft', { path: empty, etag: (await run('lookAtDraftRemoval', { path: empty })).etag });

  // What the file holds.
  const { items: held } = await run('listHeldItems', { query: { session: call.slug } });
  const { etag: heldVersion } = await run('getHeldItem', { path: { id: held[0].id } });
  await run('decideHeldItem', { path: { id: held[0].id }, etag: heldVersion });
  await run('findSuggestions', { path: call });
  const { items: suggestions } = await run('listSuggestions', { path: call, query: { kind: 'RESOURCE', state: 'OPEN' } });
  const suggestion = await run('getSuggestion', { path: { id: suggestions[0].id } });
  await run('decideSuggestion', { path: { id: suggestion.id }, etag: suggestion.etag });

  // Quotes: one cleared, one asked by mail, one taken out.
  const { items: messages } = await run('listMessages', { path: call });
  const choose = (index) => run('chooseQuote', { path: call, body: { ...exampleOf('chooseQuote'), message: messages[index].id } });
  const asked = await choose(messages.findIndex(({ text }) => text === words));
  await run('askForConsent', { path: { id: asked.id } });
  const token = await secretSentTo(exampleOf('askForConsent').email, 'consent');
  await run('getConsent', { path: { token } });
  await run('answerConsent', { path: { token } });
  await run('listConsentRequests', { path: { id: asked.id } });
  const cleared = await choose(messages.findIndex(({ text }) => text.startsWith('Somebody')));
  await run('getQuote', { path: { id: cleared.id } });
  await run('editQuote', { path: { id: cleared.id }, etag: cleared.etag });
  // Its writer is no member, so there is no agreement to use.
  await run('useStandingAgreement', { path: { id: cleared.id }, refused: 409 });
  await run('listQuotedWriters', { path: call });
  const [person] = exampleOf('askWritersForConsent').people;
  const spare = await choose(messages.findIndex(({ text }) => text.startsWith('Listening')));
  await run('askWritersForConsent', { path: call, body: { people: [{ ...person, quotes: [spare.id] }] } });
  const { etag: asking } = await run('getQuote', { path: { id: spare.id } });
  await run('deleteQuote', { path: { id: spare.id }, etag: asking });

  // Who came and who speaks: two people, the second first.
  const { attendance: came } = await run('getDraft', { path: call });
  const attendee = await run('getAttendee', { path: { id: came.attendees[0].id } });
  await run('correctAttendee', { path: { id: attendee.id }, etag: attendee.etag });
  const guest = await run('addAppearance', { path: call });
  await run('getAppearance', { path: { id: guest.id } });
  const host = await run('editAppearance', { path: { id: guest.id }, etag: guest.etag });
  await run('deleteAppearance', { path: { id: guest.id }, etag: host.etag });
  const { part, name, ...facts } = exampleOf('addAppearance');
  const first = await run('addAppearance', { path: call, body: { part, contributor: guest.contributor } });
  const second = await run('addAppearance', { path: call, body: { ...facts, part, name: `${name} as well` } });
  await run('orderAppearances', {
    path: call,
    body: { part, appearances: [second.id, first.id] },
    etag: (await run('getDraft', { path: call })).etag,
  });

  // The rest of the draft.
  const note = await wholeLife('BreakoutNote', call);
  await run('makeInsightOfNotes', { path: call, body: { ...exampleOf('makeInsightOfNotes'), notes: [note.id] } });
  const { version } = await run('getBreakoutNote', { path: { id: note.id } });
  const halves = await run('splitBreakoutNote', { path: { id: note.id }, etag: `"${version}"` });
  const seen = [halves.first, halves.second].map((half) => ({ id: half.id, version: half.version }));
  await run('joinBreakoutNotes', { path: call, body: { ...exampleOf('joinBreakoutNotes'), notes: seen } });
  for (const thing of ['Insight', 'Measure', 'Resource', 'ReachStatement', 'ListedPlace']) await wholeLife(thing, call);
  await run('editDraft', { path: call, etag: (await run('getDraft', { path: call })).etag });
  await run('editSection', { path: call, etag: '"0"' });
  await run('getStandingTexts', { path: call });
  await run('takeStandingTexts', { path: call });
  await run('addInsight', { path: call, body: { ...exampleOf('addInsight'), text: `We thank ${exampleOf('decideNames').names[0]}.` } });
  await run('listNamesInDraft', { path: call });
  const { items: decided } = await run('decideNames', { path: call });
  const { decision } = decided.find(({ name }) => name === exampleOf('decideNames').names[0]);
  await run('takeBackNameDecision', { path: { id: decision.id }, etag: `"${decision.version}"` });
  await run('decideNames', { path: call, body: { ...exampleOf('decideNames'), names: decided.map(({ name }) => name) } });
  const { breakoutNotes } = await run('getDraft', { path: call });
  const notes = breakoutNotes.map(({ id, version }) => ({ id, version }));
  await run('lookThroughNotes', { path: call, body: { notes } });
  await run('getChecklist', { path: call });

  // Published, shown with less, and taken back: once by a facilitator, once by the writer.
  await run('publishPack', { path: call });
  await run('lowerConsent', { path: { id: cleared.id } });
  await run('withdrawQuote', { path: { id: cleared.id } });
  await run('withdrawConsent', { path: { token } });

  // People and themes.
  await wholeLife('Contributor');
  const theme = await run('beginTheme');
  await run('getThemeWordings', { path: { slug: theme.slug } });
  const reworded = await run('rewordTheme', { path: { slug: theme.slug }, etag: theme.etag });
  const twin = await run('beginTheme');
  await run('mergeTheme', { path: { slug: twin.slug }, body: { theme: theme.slug }, etag: twin.etag });
  await run('splitTheme', { path: { slug: theme.slug }, etag: reworded.etag });
  await run('join');
  const { email } = exampleOf('join');
  await run('confirmJoining', { path: { token: await secretSentTo(email, 'join/confirm') } });
  const { items: members } = await run('listMembers');
  await run('publishProfile', { path: { id: members.find((member) => member.email === email).id } });
  const page = { key: await secretSentTo(email, 'membership') };
  await run('editMembership', { path: page, etag: (await run('getMembership', { path: page })).etag });
  await run('testCallMail', { path: call });
  const later = await run('tellMembers', { path: call });
  await run('stopCallMail', { path: { ...call, id: later.id } });
  await run('tellMembers', { path: call, body: { kind: 'PACK' } });
  await run('leave', { path: { key: await secretSentTo(email, 'leave') } });

  // What administrators do.
  await run('invite');
  await run('editAccount', { etag: (await run('getAccount')).etag });
  await run('editCommunitySettings', { etag: (await run('getCommunitySettings')).etag });

  // A person is found, told what is held of them, and erased; somebody of the same name may come.
  const subject = exampleOf('erasePerson').subject;
  const [somebody] = subject.names;
  await run('takeIn', {
    body: { session: call.slug },
    files: {
      'one-more-chat.txt': chat(
        [somebody, `A robin sang to me, at ${new Date().toISOString()}`],
        ['A cook', `Well said, ${somebody.split(' ')[1]}!`],
      ),
    },
  });
  await run('findPeople', { query: [['q', somebody]] });
  await run('exportPerson');
  await run('erasePerson');
  const erasure = await run('erasePerson', { body: { dryRun: false, subject } });
  let { state, questions } = erasure;
  for (let waited = 0; state !== 'DONE' && waited < 60; waited++) {
    await pause(500);
    ({ state, questions } = await run('getErasure', { path: { id: erasure.id } }));
    if (state === 'TO_DECIDE') {
      const answers = questions.map(({ id }) => ({ question: id, decision: 'REMOVE' }));
      await run('decideErasure', { path: { id: erasure.id }, body: { answers } });
    }
  }
  if (state !== 'DONE') throw new Error(`The erasure of somebody is ${state} after half a minute.`);
  await run('liftSuppression', { path: { id: erasure.id } });

  // Everything as one file, which only an empty system takes.
  const { bytes } = await run('exportArchive');
  await run('importArchive', { body: bytes, refused: 409 });
};
