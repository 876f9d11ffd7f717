// What others wait for me to say: as a second officer, as a second person, and about appeals.

import { make, read, say } from '/page/page.js';
import { waitingAccess } from './access.js';
import { apart, card, inSchool, person, tag, when } from './parts.js';
import { entries } from './queue.js';
import { answers } from './redactions.js';

export async function waiting() {
  return [
    make('h1', {}, say('waiting')),
    await apart(say('evidence'), requests),
    await apart(say('appeals'), appeals),
  ].flat();
}

async function requests() {
  const { evidence, redactions } = await read(inSchool('/second-officer-requests'));
  return [
    part('evidence', say('evidence'), evidence.map(one => waitingAccess(one, person(one.officer, one.officerName)))),
    part('bulk', say('bulkWaiting'), redactions.map(redaction)),
  ];
}

async function appeals() {
  const { rows } = await entries({ state: 'APPEALED' }, 200)(null);
  return part('appeals', say('appeals'), rows.map(one => make('li', {},
      make('a', { href: `#/case/${one.case}` }, say('caseAbout', { reason: say(one.reason) })), ' ',
      make('span', { class: 'quiet' }, one.account ? person(one.account, one.name) : say('wholeChat')))));
}

const part = (id, title, items) => card(title,
    items.length ? make('ul', { class: 'plain', id: `waiting-${id}` }, ...items) : make('p', { class: 'quiet' }, say('nothing')));

function redaction(one) {
  return make('li', { 'data-redaction': one.redaction },
      make('strong', {}, say('bulkFor', { who: person(one.requestedBy), whom: person(one.account, one.name) })), ' ', tag(say(one.reason)),
      make('div', { class: 'quiet' }, when(one.requestedAt)),
      one.case && make('p', {}, make('a', { href: `#/case/${one.case}` }, say('openCase'))),
      answers(one));
}
