// Seeing more of a chat than was reported: asked for with a purpose, agreed to by somebody else, and only for a time.

import { $, ask, fill, make, say, uuid } from '/page/page.js';
import { button, card, choice, desk, field, form, inSchool, instant, local, tag, when } from './parts.js';

const HOUR = 3600_000;

/** What was asked for in a case, and what has become of it. */
export function access(about) {
  if (!about.accesses.length) return null;
  return card(say('evidence'), make('ul', { class: 'plain' }, ...about.accesses.map(one => make('li', { 'data-access': one.access },
      tag(say(`ACCESS_${one.state}`, { until: when(one.until) }), one.state === 'GRANTED' ? 'good' : ''), ' ',
      say('wantsToSee', { who: about.who(one.officer), from: when(one.from), to: when(one.to) }),
      one.why && make('blockquote', {}, one.why),
      one.by && make('p', { class: 'quiet' }, `${say('by')}: ${about.who(one.by)}`),
      one.state === 'WAITING' && about.open && answers(about.path, one),
      one.state === 'GRANTED' && one.officer === desk.me.account && about.open && look(about, one)))));
}

/** The two answers of a second officer. */
export function answers(path, one) {
  const to = answer => () => ask('PUT', `${path}/evidence-accesses/${one.access}/${answer}`);
  return make('div', { class: 'actions' },
      button(say('agree'), to('grant'), say('agreed'), { class: 'agree' }),
      button(say('refuse'), to('refusal'), say('notAgreed'), { class: 'plain' }));
}

function look(about, one) {
  const place = make('div', { class: 'part', 'aria-live': 'polite' });
  return make('div', {},
      button(say('see'), async () => {
        const answer = await (await ask('POST', `${about.path}/evidence-accesses/${one.access}/views`)).json();
        const said = answer.messages.map(message => make('li', {},
            make('div', { class: 'quiet' }, `${about.who(message.author)} · ${when(message.postedAt)}`),
            make('blockquote', {}, message.text ?? say(message.removed ? 'removed' : 'erased')),
            message.files.length > 0 && say('files', { n: message.files.length })));
        fill(place, make('h3', {}, say('seen')), said.length ? make('ol', { class: 'plain' }, ...said) : say('nothing'));
      }, null, { class: 'see' }),
      make('p', { class: 'quiet' }, say('onRecord')), place);
}

const around = at => ({ from: local(at - 24 * HOUR), to: local(at + 24 * HOUR) });

/** Once it is known when it was said, that is around what one asks to see. */
export function aroundSaid(reports) {
  const form = $('ask-access');
  const said = reports.find(one => one.versions.length > 0);
  if (!form || !said) return;
  const { from, to } = around(new Date(said.versions[0].at).getTime());
  form.elements.from.value = from;
  form.elements.to.value = to;
}

export function askForAccess(about) {
  const { from, to } = around(new Date(about.reports.find(one => one.chat).reportedAt).getTime());
  const chats = about.chats.map(([chat, kind]) => [chat, `${kind ? say(`CHAT_${kind}`) : say('chat')} (${chat.slice(0, 8)})`]);
  const request = uuid();
  return card(say('askForEvidence'), make('p', { class: 'quiet' }, say('evidenceWhy')),
      form({ id: 'ask-access' }, say('askAccess'),
          values => ask('PUT', `${about.path}/evidence-accesses/${request}`,
              { chat: values.chat, from: instant(values.from), to: instant(values.to), why: values.why }),
          say('done'),
          field(say('chat'), choice({ name: 'chat' }, chats)),
          make('div', { class: 'line' },
              field(say('from'), make('input', { name: 'from', type: 'datetime-local', required: true, value: from })),
              field(say('to'), make('input', { name: 'to', type: 'datetime-local', required: true, value: to }))),
          field(say('why'), make('textarea', { name: 'why', id: 'why-access', rows: 2, required: true, maxlength: 4000 }))));
}

/** A wish of a colleague, outside its case. */
export function waitingAccess(one, who) {
  return make('li', { 'data-access': one.access },
      make('strong', {}, say('wantsToSee', { who, from: when(one.from), to: when(one.to) })), ' ',
      one.chatKind && tag(say(`CHAT_${one.chatKind}`)), ' ', one.priority && tag(say('priority'), 'urgent'),
      one.why && make('blockquote', {}, one.why),
      one.own && make('p', { class: 'quiet' }, say('alone')),
      make('p', {}, make('a', { href: `#/case/${one.case}` }, say('openCase'))),
      answers(inSchool(`/cases/${one.case}`), one));
}
