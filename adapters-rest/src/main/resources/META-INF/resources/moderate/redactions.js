// Hiding all that somebody has written: one asks, another agrees, and it goes on in the background.

import { ask, fill, make, read, say, uuid } from '/page/page.js';
import { REASONS } from '/page/reasons.js';
import { button, card, choice, field, form, inSchool, tag, when } from './parts.js';

const OPEN = ['WAITING', 'RUNNING'];
const PAUSE = 2000;

export async function redactions(about) {
  const known = await of(about.account);
  const place = make('ul', { class: 'plain', id: 'redactions' });
  show(place, known, about.who);
  watch(place, known, about);
  const request = uuid();
  return card(say('bulk'), make('p', { class: 'quiet' }, say('bulkWhy')), place,
      !known.some(one => OPEN.includes(one.state)) && form({ id: 'ask-bulk', class: 'line' }, say('askBulk'),
          ({ reason }) => ask('PUT', inSchool(`/redactions/${request}`), { account: about.account, case: about.case, reason }), say('done'),
          field(say('reason'), choice({ name: 'reason' }, REASONS.map(one => [one, say(one)]), about.reports[0].reason))));
}

async function of(account) {
  return (await read(inSchool('/redactions'))).redactions.filter(one => one.account === account);
}

function show(place, known, who) {
  fill(place, ...known.map(one => make('li', { 'data-redaction': one.redaction, 'data-state': one.state },
      tag(say(`BULK_${one.state}`, { n: one.messages }), one.state === 'COMPLETED' ? 'good' : ''), ' ', say(one.reason),
      one.state === 'RUNNING' && progress(one),
      make('div', { class: 'quiet' }, `${when(one.requestedAt)} · ${who(one.requestedBy)}`),
      one.state === 'WAITING' && answers(one))));
}

function progress(one) {
  const all = one.messages + (one.left ?? 0);
  return make('progress', { max: Math.max(1, all), value: one.messages, 'aria-label': say('bulk') });
}

/** While it goes on, how far it has come is asked again and again, as long as somebody looks. */
function watch(place, known, about) {
  if (!known.some(one => one.state === 'RUNNING')) return;
  setTimeout(async () => {
    if (!place.isConnected) return;
    const now = await of(about.account).catch(() => known);
    show(place, now, about.who);
    watch(place, now, about);
  }, PAUSE);
}

/** Who has asked may only think better of it. */
export function answers(one) {
  const to = answer => () => ask('PUT', inSchool(`/redactions/${one.redaction}/${answer}`));
  return make('div', { class: 'actions' },
      !one.own && button(say('approve'), to('approval'), say('agreed'), { class: 'approve' }),
      button(say(one.own ? 'withdraw' : 'decline'), to('refusal'), say('done'), { class: 'plain' }));
}
