// What waits for those who decide: the most pressing first.

import { ask, make, read, say, uuid } from '/page/page.js';
import { REASONS } from '/page/reasons.js';
import { button, check, choice, desk, field, form, growing, inSchool, notify, person, table, tag, when } from './parts.js';

const STATES = ['WAITING', 'NEW', 'OPEN', 'APPEALED', 'DECIDED', 'CLOSED'];
const CHAT_KINDS = ['CLASS', 'SUBJECT', 'CLASS_PARENTS', 'PARENTS_ONLY', 'TEACHERS', 'SCHOOL', 'CHANNEL', 'DIRECT', 'GROUP',
  'COMMUNITY', 'COUNSELLING'];

let asked = { state: 'WAITING' };

export function entries(filters, limit = 50) {
  return async cursor => {
    const query = new URLSearchParams({ ...filters, limit, ...(cursor ? { cursor } : {}) });
    const page = await read(inSchool(`/report-queue?${query}`));
    return { rows: page.entries, next: page.next };
  };
}

export async function queue() {
  const place = make('div', { id: 'entries' });
  place.replaceChildren(await growing(entries(asked), list));
  return [make('h1', {}, say('queue')), filters(place), place];
}

function filters(place) {
  const bar = form({ id: 'filters', class: 'line' }, say('filter'), async values => {
    asked = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
    place.replaceChildren(await growing(entries(asked), list));
  }, null,
  field(say('state'), choice({ name: 'state' }, STATES.map(one => [one, say(`STATE_${one}`)]), asked.state)),
  field(say('reason'),
      choice({ name: 'reason' }, [['', say('anyReason')], ...REASONS.map(one => [one, say(one)])], asked.reason)),
  field(say('chat'),
      choice({ name: 'chat-kind' }, [['', say('anyChat')], ...CHAT_KINDS.map(one => [one, say(`CHAT_${one}`)])], asked['chat-kind'])),
  check(say('onlyOverdue'), { name: 'overdue', value: 'true', checked: asked.overdue === 'true' }),
  check(say('onlyMine'), { name: 'mine', value: 'true', checked: asked.mine === 'true' }));
  bar.querySelector('.actions button').classList.add('plain');
  return bar;
}

function list(rows) {
  if (!rows.length) return make('p', { class: 'quiet' }, say('nothing'));
  return table(say('queue'), ['reason', 'who', 'decideBy', 'state', 'officer', ''].map(one => one && say(one)),
      rows.map(row));
}

const row = one => ({
  attributes: { 'data-report': one.report, 'data-case': one.case },
  cells: [
    [say(one.reason), ' ', one.priority && tag(say('priority'), 'urgent'), one.check && tag(say(`CHECK_${one.check}`)),
      one.reports > 1 && tag(`${say('reports')}: ${one.reports}`)],
    [one.account ? person(one.account, one.name) : say('wholeChat'),
      one.chatKind && make('div', { class: 'quiet' }, say(`CHAT_${one.chatKind}`))],
    [when(one.decideBy), ' ', one.overdue && tag(say('overdue'), 'urgent')],
    say(`STATE_${one.state}`),
    one.officer ? person(one.officer, one.officerName) : '—',
    one.case
      ? make('a', { href: `#/case/${one.case}`, 'aria-label': `${say('openCase')}: ${say(one.reason)}` }, say('openCase'))
      : button(say('lookInto'), () => lookInto(one), null, { 'aria-label': `${say('lookInto')}: ${say(one.reason)}` }),
  ],
});

/** Whoever looks into a report looks after its case from then on. */
async function lookInto(one) {
  const opened = uuid();
  await ask('PUT', inSchool(`/cases/${opened}`), { report: one.report });
  await ask('PUT', inSchool(`/cases/${opened}/officer`), { officer: desk.me.account });
  notify(say('caseOpened'));
  location.hash = `#/case/${opened}`;
}
