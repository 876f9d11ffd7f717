// What somebody may have done against the rules of a school, in words.

import { learn } from './page.js';

export const REASONS = ['INSULT', 'BULLYING', 'THREAT', 'SEXUAL', 'VIOLENCE', 'SELF_HARM', 'DRUGS', 'EXTREMISM', 'PERSONAL_DATA',
  'AD', 'SPAM', 'PAID_SERVICE', 'OUTSIDER', 'FAKE_IDENTITY', 'WRONG_ROLE', 'OFF_TOPIC', 'OTHER'];

learn({
  en: {
    INSULT: 'insult', BULLYING: 'bullying', THREAT: 'threat', SEXUAL: 'sexual content', VIOLENCE: 'violence',
    SELF_HARM: 'self-harm', DRUGS: 'drugs', EXTREMISM: 'extremism', PERSONAL_DATA: 'personal data', AD: 'advertising',
    SPAM: 'spam', PAID_SERVICE: 'paid service', OUTSIDER: 'outsider', FAKE_IDENTITY: 'false identity',
    WRONG_ROLE: 'wrong role', OFF_TOPIC: 'off topic', OTHER: 'something else',
  },
  ru: {
    INSULT: 'оскорбление', BULLYING: 'травля', THREAT: 'угроза', SEXUAL: 'сексуальное содержание', VIOLENCE: 'насилие',
    SELF_HARM: 'вред себе', DRUGS: 'наркотики', EXTREMISM: 'экстремизм', PERSONAL_DATA: 'личные данные', AD: 'реклама',
    SPAM: 'спам', PAID_SERVICE: 'платная услуга', OUTSIDER: 'посторонний', FAKE_IDENTITY: 'чужое имя',
    WRONG_ROLE: 'не та роль', OFF_TOPIC: 'не по теме', OTHER: 'другое',
  },
});
