// What a school says about a case, what follows, and what a second person says about that.

import { ask, fill, make, say, uuid } from '/page/page.js';
import { REASONS } from '/page/reasons.js';
import { button, card, check, choice, desk, facts, field, form, inSchool, instant, local, tag, when } from './parts.js';

const DAY = 24 * 3600_000;

/** Where a measure of a kind may hold. The service says so too: this only spares people a refusal. */
const PLACES = {
  WARNING: ['SCHOOL', 'CHAT'], MUTE: ['CHAT', 'SCHOOL'], CHAT_SUSPENSION: ['CHAT'], SCHOOL_SUSPENSION: ['SCHOOL'],
  CONTACT_BLOCK: ['PAIR'],
};

const STANDINGS = { STANDING: 'urgent', COMING: '', OVER: '', LIFTED: 'good' };

/** @param lift ends it before its time; missing for those who cannot */
function measureLine(one, who, lift) {
  return make('li', { 'data-sanction': one.sanction, 'data-state': one.state },
      make('strong', {}, say(one.kind)), ' ', tag(say(`MEASURE_${one.state}`), STANDINGS[one.state]),
      make('div', { class: 'quiet' }, [
        one.kind === 'CONTACT_BLOCK' ? who?.(one.other) : say(one.chat ? 'oneChat' : 'wholeSchool'),
        `${when(one.from)} – ${when(one.until)}`,
        one.fromList && say('listed'), !one.case && !one.fromList && say('atOnce'),
        one.liftedAt && `${say('lifted')} ${when(one.liftedAt)}${one.liftReason ? ` (${say(`LIFT_${one.liftReason}`)})` : ''}`,
      ].filter(Boolean).join(' · ')),
      lift && ['COMING', 'STANDING'].includes(one.state) && button(say('lift'), () => lift(one), say('done'), { class: 'plain' }));
}

export const measureList = (measures, who, lift) =>
  measures.length > 0 && make('ul', { class: 'plain' }, ...measures.map(one => measureLine(one, who, lift)));

const lifted = one => ask('DELETE', inSchool(`/sanctions/${one.sanction}`));

export function decision(about) {
  const { decision: said, appeal } = about;
  return [
    card(say('decision'),
        facts(
            [say('verdict'), say(said.verdict)], [say('reason'), say(said.reason)], [say('ruleOf'), said.rule],
            [say('words'), make('blockquote', {}, said.why ?? say('erased'))],
            [say('by'), `${about.who(said.by)} · ${when(said.at)}`], [say('appealBefore'), when(said.appealBefore)]),
        about.measures.length > 0 && make('h3', {}, say('measures')), measureList(about.measures, about.who, lifted)),
    appeal && card(say('appeal'),
        facts(
            [say('grounds'), make('blockquote', {}, appeal.grounds ?? say('erased'))],
            [say('by'), `${about.who(appeal.by)} · ${when(appeal.at)}`],
            [say('answer'), appeal.verdict && say(appeal.verdict)],
            [say('words'), appeal.verdict && make('blockquote', {}, appeal.why ?? say('erased'))],
            [say('heardBy'), appeal.verdict && `${about.who(appeal.heardBy)} · ${when(appeal.heardAt)}`]),
        !appeal.verdict && hearing(about)),
  ];
}

function hearing(about) {
  if (about.decision.by === desk.me.account) return make('p', { class: 'quiet' }, say('otherHears'));
  return form({ id: 'hear' }, say('hear'), values => ask('PUT', `${about.path}/appeal/decision`, values), say('heard'),
      verdicts(['CONFIRMED', 'OVERTURNED']),
      field(say('words'), make('textarea', { name: 'why', id: 'why-appeal', rows: 3, required: true, maxlength: 4000 })));
}

const verdicts = values => make('fieldset', {}, make('legend', {}, say('verdict')),
    ...values.map(value => make('label', { class: 'check' },
        make('input', { type: 'radio', name: 'verdict', value, required: true }), make('span', {}, say(value)))));

export function decisionForm(about) {
  const rows = [];
  const place = make('div', { id: 'measures' });
  const draw = () => fill(place, ...rows.map((row, index) => measureRow(about, row, index, () => {
    rows.splice(rows.indexOf(row), 1);
    draw();
    add.querySelector('button').focus();
  })));
  const add = button(say('addMeasure'), async () => {
    rows.push({ sanction: uuid(), kind: 'MUTE', until: local(Date.now() + DAY) });
    draw();
    place.lastElementChild.querySelector('select').focus();
  }, null, { class: 'plain', id: 'add-measure' });
  const consequences = about.account && make('fieldset', { id: 'consequences', disabled: true, hidden: true },
      make('legend', {}, say('measures')), place, add, check(say('redact'), { name: 'redact', id: 'redact' }));
  const element = form({ id: 'decide' }, say('decide'), values => ask('PUT', `${about.path}/decision`, {
    verdict: values.verdict, reason: values.reason, rule: values.rule, why: values.why,
    ...(values.verdict === 'UPHELD' ? { measures: rows.map(asMeasure), redact: values.redact === 'on' } : {}),
  }), say('decided'),
  verdicts(['UPHELD', 'DISMISSED']),
  make('div', { class: 'line' },
      field(say('reason'), choice({ name: 'reason' }, REASONS.map(one => [one, say(one)]), about.reports[0].reason)),
      field(say('rule'), make('input', { name: 'rule', id: 'rule', required: true, inputmode: 'decimal', maxlength: 20 }))),
  field(say('words'), make('textarea', { name: 'why', id: 'why', rows: 3, required: true, maxlength: 4000 })),
  consequences);
  element.addEventListener('change', event => {
    if (event.target.name === 'verdict' && consequences)
      consequences.disabled = consequences.hidden = event.target.value !== 'UPHELD';
  });
  return card(say('decision'), element);
}

const asMeasure = row => ({
  sanction: row.sanction, kind: row.kind, until: instant(row.until),
  ...(row.place ? { chat: row.place } : {}), ...(row.kind === 'CONTACT_BLOCK' ? { other: row.other } : {}),
});

function measureRow(about, row, index, drop) {
  const element = make('fieldset', {});
  const keep = name => event => { row[name] = event.target.value; };
  const draw = () => {
    const places = PLACES[row.kind].flatMap(where => where === 'CHAT'
      ? about.chats.map(([chat, kind]) => [chat, `${say('thisChat')}${kind ? ` (${say(`CHAT_${kind}`)})` : ''}`])
      : where === 'SCHOOL' ? [['', say('wholeSchool')]] : []);
    if (!places.some(([value]) => value === row.place)) row.place = places[0]?.[0] ?? '';
    fill(element, make('legend', {}, say('measure', { n: index + 1 })), make('div', { class: 'line' },
        field(say('kind'), choice({
          onchange: event => {
            row.kind = event.target.value;
            draw();
            element.querySelector('select').focus();
          },
        }, Object.keys(PLACES).map(kind => [kind, say(kind)]), row.kind)),
        row.kind === 'CONTACT_BLOCK'
          ? field(say('withWhom'), make('input', { required: true, pattern: '[0-9a-fA-F-]{36}', value: row.other, oninput: keep('other') }))
          : field(say('place'), choice({ onchange: keep('place') }, places, row.place)),
        field(say('until'), make('input', { type: 'datetime-local', required: true, value: row.until, oninput: keep('until') })),
        button(say('dropMeasure'), async () => drop(), null, { class: 'plain' })));
  };
  draw();
  return element;
}
