/**
 * What the publish command says of itself.
 */
import { MEMORIES_KEY_VARIABLE } from "../publish/elsewhere/memories.ts";
import { VIDEOGEN_KEY_VARIABLE } from "../publish/picture/videogen.ts";
import { VMEG_KEY_VARIABLE } from "../publish/speech/vmeg.ts";

export const KEY_VARIABLE = "VAS_API_KEY";
export const SERVICE_VARIABLE = "VAS_SERVICE";

export const HELP = `Publish what was said in a finished broadcast

  VAS_API_KEY=… npm run publish -- --service https://service.example --broadcast a3f9 [options]

Without --broadcast and --task it lists what there is. The API key comes from the variable ${KEY_VARIABLE} alone.

What
  --service ORIGIN       the service; ${SERVICE_VARIABLE} names it too
  --broadcast TOKEN      the four characters of the broadcast, which are the talk's address too
  --task UUID            the recording; without it, the broadcast's newest
  --name NAME            the last part of the talk's address: a-z, 0-9, hyphens; made of the title without it
  --title TEXT           another title than the service has

From a file
  --import FILE          have an mp3, wav or m4a file transcribed by the service first; wants --broadcast for the address
  --language LANGUAGE    what is spoken in it: en-US
  --translate LANGUAGES  what it is translated to: ja-JP,de-DE
  --one-speaker          speakers are not told apart
  --webhook URL          an address of yours that leads to this machine, which the service calls when it is done
  --webhook-port PORT    where the command listens for that, on the loopback address (8787)

From elsewhere (with --broadcast for the address; a service is only needed for summaries)
  --transcript FILE      a transcript: .srt, .vtt, .sbv, .csv, transcription .json, or a recorded stream
  --asset ID             have an asset of memories.ai transcribed; wants --title; its key comes from ${MEMORIES_KEY_VARIABLE}
  --languages LIST       languages of the transcript, the spoken one first: en-US,zh-TW,ja-JP
  --sound FILE           the sound: any sound or video file

With it
  --summary LANGUAGES    a summary in these languages: en-US,ja-JP
  --template NAME        the template of the summary (general); --templates lists all
  --prompt TEXT          a prompt of your own in the place of a template
  --no-sound             without the sound
  --speech LANGUAGES     speak these translations with vmeg, one track a language; its key comes from ${VMEG_KEY_VARIABLE}
  --voice LANGUAGE=ID    the voice of a language (its first one); may be repeated
  --price USD            what 1,000 characters cost you at vmeg, to be told the sum
  --yes                  buy without asking
  --edit                 correct speakers and sentences in the browser first; at the service where there is a recording, else in
                         a file beside the transcript

A picture for the head of the talk
  --picture FILE         a still (jpg, png, webp, avif) or a clip (mp4, webm); twice for both
  --picture-alt TEXT     what is in it, for those who do not see it
  --videogen ID          a video of VideoGen; its key comes from ${VIDEOGEN_KEY_VARIABLE}
  --videogen-search WORDS, --videogen-trending   list videos, and publish nothing
  --videogen-prompt TEXT have a video generated, 5 to 500 characters

How
  --out DIR              the folder that the viewer is served from (public); talks are in DIR/talks
  --lock                 lock the talk with a passphrase, and ask for it here, without showing it
  --passphrase-env NAME  lock the talk; the variable that holds the passphrase
  --public               publish the talk of a broadcast with a password for everybody
  --remove               take the talk away
  --dry                  say what would change, and write nothing
  --help                 this text

Exit code: 0 done, 1 nothing was changed, 64 the command was not understood.
`;
