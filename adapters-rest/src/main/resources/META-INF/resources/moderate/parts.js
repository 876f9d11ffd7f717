// Pieces of which the views of this page are made.

import { $, fullName, make, say, sentence, spoken } from '/page/page.js';

export const desk = { me: null, posts: [], school: null, officers: new Map() };

/** The school in which the page decides, as the path of requests has it. */
export const inSchool = rest => `/v1/schools/${desk.school}${rest}`;

/** The year stands only where it is not this one. */
export function when(instant) {
  if (!instant) return '—';
  const date = new Date(instant);
  return date.toLocaleString(spoken(), {
    day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit',
    year: date.getFullYear() === new Date().getFullYear() ? undefined : 'numeric',
  });
}

/** Who it is, as far as the page may know. */
export function person(account, name) {
  if (!account) return say('nobody');
  const known = name ?? desk.officers.get(account)?.name;
  const shown = known ? fullName(known) : `${say('somebody')} (${account.slice(0, 8)})`;
  return account === desk.me?.account ? `${shown} (${say('you')})` : shown;
}

export const card = (title, ...children) => make('section', { class: 'card' }, make('h2', {}, title), ...children);

/** One part of a view: what goes wrong in it stands in its place, and the rest is shown all the same. */
export async function apart(title, build) {
  try {
    return await build();
  } catch (failure) {
    return card(title, make('p', { class: 'problem', role: 'alert' }, sentence(failure)));
  }
}

export const tag = (text, look = '') => make('span', { class: `tag ${look}` }, text);

export const field = (label, control) => make('label', {}, make('span', {}, label), control);

export const check = (label, attributes) =>
  make('label', { class: 'check' }, make('input', { type: 'checkbox', ...attributes }), make('span', {}, label));

export const choice = (attributes, values, chosen) => make('select', attributes,
    ...values.map(([value, text]) => make('option', { value, selected: value === chosen }, text)));

/** Names and values, without those that are missing. */
export function facts(...pairs) {
  return make('dl', {}, ...pairs.filter(([, value]) => value !== null && value !== undefined && value !== false)
      .flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, ...[value].flat())]));
}

export function table(caption, heads, rows) {
  return make('div', { class: 'scroll' }, make('table', {},
      make('caption', { class: 'hidden' }, caption),
      make('thead', {}, make('tr', {}, ...heads.map(head => make('th', { scope: 'col' }, head)))),
      make('tbody', {}, ...rows.map(row => make('tr', row.attributes, ...row.cells.map((cell, index) =>
        make('td', { 'data-head': heads[index] }, ...[cell].flat())))))));
}

export function notify(text) {
  $('notice').textContent = text;
  clearTimeout(notify.later);
  notify.later = setTimeout(() => { $('notice').textContent = ''; }, 6000);
}

let again = async () => {};

/** @param draw shows the view that is open anew */
export const onChanged = draw => { again = draw; };

/** What an act answers is told; what went wrong stands beside it. A second click meanwhile does nothing. */
async function run(busy, problem, act, told) {
  if (busy.disabled) return;
  problem.textContent = '';
  busy.disabled = true;
  try {
    await act();
  } catch (failure) {
    problem.textContent = sentence(failure);
    return;
  } finally {
    busy.disabled = false;
  }
  if (!told) return;
  notify(told);
  await again();
}

const complaint = () => make('p', { class: 'problem', role: 'alert' });

/** @param told what is said once it is done, and the view is shown anew; missing where the act itself shows something */
export function button(text, act, told, attributes = {}) {
  const problem = complaint();
  const element = make('button', { type: 'button', ...attributes, onclick: () => run(element, problem, act, told) }, text);
  return make('span', {}, element, problem);
}

/** @param act gets the values by the names of the controls */
export function form(attributes, submit, act, told, ...children) {
  const problem = complaint();
  const send = make('button', {}, submit);
  const element = make('form', {
    class: 'stack',
    ...attributes,
    onsubmit: event => {
      event.preventDefault();
      run(send, problem, () => act(Object.fromEntries(new FormData(element)), element), told);
    },
  }, ...children, make('div', { class: 'actions' }, send), problem);
  return element;
}

/** A table that grows on demand. `page(cursor)` answers `{ rows, next }`, and `draw(rows)` makes elements. */
export async function growing(page, draw) {
  let { rows, next } = await page(null);
  const place = make('div');
  const show = () => place.replaceChildren(draw(rows), ...(next ? [button(say('more'), async () => {
    const further = await page(next);
    const shown = rows.length;
    rows = [...rows, ...further.rows];
    next = further.next;
    show();
    place.querySelectorAll('tbody tr')[shown]?.querySelector('a, button')?.focus();
  }, null, { class: 'plain' })] : []));
  show();
  return place;
}

/** The value of a `datetime-local` control, and back. */
export function local(instant) {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

export const instant = value => new Date(value).toISOString();
