// What those who decide have done: each act of theirs is on record, and the direction sees it.

import { make, read, say } from '/page/page.js';
import { card, inSchool, person, table, when } from './parts.js';

export async function activity() {
  const seen = await read(inSchool('/moderator-activity'));
  return [
    make('h1', {}, say('activity')),
    make('p', { class: 'quiet' }, say('period', { from: when(seen.from), to: when(seen.to) })),
    ...(seen.officers.length ? seen.officers.map(officer) : [make('p', { class: 'quiet' }, say('nothing'))]),
  ];
}

function officer(one) {
  return card(person(one.officer, one.name),
      table(say('acts'), [say('act'), say('times')], one.acts.map(({ act, count }) => ({ cells: [say(`ACT_${act}`), String(count)] }))),
      one.evidenceViews.length > 0 && make('h3', {}, say('views')),
      one.evidenceViews.length > 0 && table(say('views'), [say('at'), say('case'), say('whatSeen')], one.evidenceViews.map(view => ({
        cells: [
          when(view.at), make('a', { href: `#/case/${view.case}` }, view.case.slice(0, 8)),
          `${say(view.access ? 'partOfChat' : 'snapshots')}: ${say('messages', { n: view.messages })}`,
        ],
      }))));
}
