// One case: what was reported, what has been done, and what can be done now.

import { ask, fill, make, read, say } from '/page/page.js';
import { access, aroundSaid, askForAccess } from './access.js';
import { decision, decisionForm } from './decision.js';
import { redactions } from './redactions.js';
import { apart, button, card, choice, desk, facts, field, form, inSchool, person, tag, when } from './parts.js';
import { entries } from './queue.js';

const AUTHORITIES = ['POLICE', 'CHILD_PROTECTION', 'EDUCATION_AUTHORITY', 'REGULATOR'];

export async function theCase(id) {
  const path = inSchool(`/cases/${encodeURIComponent(id)}`);
  const file = await read(path);
  const names = new Map(file.people.map(one => [one.account, one.name]));
  const about = {
    ...file,
    path,
    who: account => person(account, names.get(account)),
    own: file.officer === desk.me.account,
    open: !file.decision,
    chats: [...new Map(file.reports.filter(one => one.chat).map(one => [one.chat, one.chatKind]))],
  };
  return [
    make('p', {}, make('a', { href: '#/queue' }, `← ${say('back')}`)),
    make('h1', {}, say('caseAbout', { reason: say(file.reports[0].reason) }), ' ',
        file.priority && tag(say('priority'), 'urgent'), ' ', file.overdue && tag(say('overdue'), 'urgent')),
    make('div', { class: 'columns' }, summary(about), reports(about)),
    reported(about),
    about.open && await apart(say('alike'), () => alike(about)),
    access(about),
    about.open && about.own && about.chats.length > 0 && askForAccess(about),
    about.open && about.own && decisionForm(about),
    file.decision && decision(about),
    file.account && await apart(say('bulk'), () => redactions(about)),
    about.own && escalation(about),
    acts(about),
  ];
}

function summary(about) {
  return card(say('case'),
      facts(
          [say('state'), say(`STATE_${about.state}`)],
          [say('who'), about.account ? about.who(about.account) : say('wholeChat')],
          [say('looksAfter'), about.who(about.officer)],
          [say('openedAt'), when(about.openedAt)],
          [say('decideBy'), when(about.decideBy)]),
      about.open && assignment(about));
}

function assignment(about) {
  const to = officer => ask('PUT', `${about.path}/officer`, { officer });
  const others = [...desk.officers.values()].filter(one => ![about.officer, desk.me.account].includes(one.account));
  return make('div', { class: 'actions' },
      !about.own && button(say('take'), () => to(desk.me.account), say('done'), { id: 'take' }),
      others.length > 0 && form({ id: 'give', class: 'line' }, say('give'), ({ officer }) => to(officer), say('done'),
          field(say('giveTo'), choice({ name: 'officer' }, others.map(one => [one.account, person(one.account)])))));
}

function reports(about) {
  return card(`${say('reports')}: ${about.reports.length}`, make('ul', { class: 'plain' }, ...about.reports.map(one => make('li', {},
      say(one.reason), ' ', one.priority && tag(say('priority'), 'urgent'), one.check && tag(say(`CHECK_${one.check}`)),
      make('div', { class: 'quiet' }, [when(one.reportedAt), one.chatKind && say(`CHAT_${one.chatKind}`)].filter(Boolean).join(' · '))))));
}

/** What was reported is shown on demand, since each look goes on record. */
function reported(about) {
  const appealed = about.appeal && !about.appeal.verdict && about.decision.by !== desk.me.account;
  if (!(about.open && about.own) && !appealed) return null;
  const place = make('div', { id: 'snapshots', 'aria-live': 'polite' });
  return card(say('whatReported'),
      button(say('look'), async () => {
        const answer = await (await ask('POST', `${about.path}/views`)).json();
        fill(place, ...answer.reports.map(snapshot));
        aroundSaid(answer.reports);
      }, null, { id: 'look' }),
      make('p', { class: 'quiet' }, say('onRecord')), place);
}

function snapshot(one) {
  const last = one.versions.at(-1);
  return make('article', { class: 'snapshot' },
      make('h3', {}, `${say(one.reason)} · ${when(one.reportedAt)}`),
      one.message && tag(say(one.genuine ? 'genuine' : 'notGenuine'), one.genuine ? 'good' : 'urgent'),
      one.check && tag(say('foundBy', { check: say(`CHECK_${one.check}`) })),
      last && make('p', { class: 'quiet' }, `${say('saidLast')} (${when(last.at)})`),
      last && make('blockquote', {}, last.text),
      one.versions.length > 1 && make('details', {}, make('summary', {}, say('saidBefore')),
          ...one.versions.slice(0, -1).map(said => make('blockquote', {}, `${when(said.at)}\n${said.text}`))),
      !last && make('p', { class: 'quiet' }, say(one.message ? 'erased' : 'noMessage')),
      one.files.length > 0 && make('p', {}, say('files', { n: one.files.length })),
      one.sticker && make('p', {}, say('sticker')),
      one.note && make('p', { class: 'quiet' }, say('note')),
      one.note && make('blockquote', {}, one.note));
}

/** Further reports about the same person, or the same chat, that no case has yet. */
async function alike(about) {
  const { rows } = await entries({ state: 'NEW' }, 200)(null);
  const same = rows.filter(one => about.account
    ? one.account === about.account
    : !one.account && about.chats.some(([chat]) => chat === one.chat));
  return same.length > 0 && card(say('alike'), make('ul', { class: 'plain' }, ...same.map(one => make('li', { 'data-alike': one.report },
      `${say(one.reason)} · ${when(one.reportedAt)} `,
      button(say('merge'), () => ask('PUT', `${about.path}/reports/${one.report}`), say('merged'), { class: 'plain' })))));
}

function escalation(about) {
  const told = about.acts.findLast(one => one.act === 'GUARDIANS_INFORMED');
  return card(say('escalation'),
      about.account && (told
        ? make('p', {}, `${say('told')} ${when(told.at)}`)
        : button(say('tellGuardians'), () => ask('PUT', `${about.path}/guardians`), say('told'), { id: 'tell', class: 'plain' })),
      form({ id: 'refer', class: 'line' }, say('refer'), values => ask('PUT', `${about.path}/referral`, values), say('done'),
          field(say('authority'), choice({ name: 'authority' }, AUTHORITIES.map(one => [one, say(one)]))),
          field(say('reference'), make('input', { name: 'reference', required: true, maxlength: 40, placeholder: 'КУСП-7' }))));
}

function acts(about) {
  return card(say('acts'), make('ol', { class: 'plain', id: 'acts' }, ...about.acts.map(one => make('li', { 'data-act': one.act },
      say(`ACT_${one.act}`),
      one.officer && one.act === 'CASE_ASSIGNED' && `: ${about.who(one.officer)}`,
      one.messages !== undefined && one.messages !== null && `: ${say('messages', { n: one.messages })}`,
      one.authority && `: ${say(one.authority)} ${one.reference ?? ''}`,
      make('div', { class: 'quiet' }, `${when(one.at)} · ${one.by ? about.who(one.by) : say('service')}`)))));
}
