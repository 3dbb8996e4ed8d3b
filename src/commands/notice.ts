import { paneText } from '../strings/pane-text';
import { isNotice } from './notices';

/**
 * The small window for what a ribbon button cannot say: a command has no page of its own to write on. It says it in both
 * languages, since the command does not know the reader's.
 */
const key = new URLSearchParams(window.location.search).get('text') ?? '';
const place = document.getElementById('notice');
if (place && isNotice(key)) {
  for (const lang of ['sv', 'en'] as const) {
    const sentence = document.createElement('p');
    sentence.lang = lang;
    sentence.textContent = paneText(lang, `notice.${key}`);
    place.append(sentence);
  }
}
