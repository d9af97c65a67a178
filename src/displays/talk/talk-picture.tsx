/**
 * The picture at the head of a talk, and its clip over it. What is behind a passphrase is opened in the page, a kept picture comes
 * from the device; where nothing can be had, the talk is shown without.
 */
import { createResource, createSignal, type JSX, Show, untrack } from "solid-js";

import type { TalkWords } from "../../i18n/talk-words.ts";
import { dataAddress } from "../../lib/data-address.ts";
import { fileAddress, type Picture } from "../../talk/load-talk.ts";
import { TalkClip } from "./talk-clip.tsx";
import type { LoadedTalk } from "./talk-source-signals.ts";

export type TalkPictureProps = { readonly say: TalkWords["say"]; readonly talk: LoadedTalk };

/** The address of the still, and whether it cannot be had. */
function createStill({ place, files, head, isLocked, keeper, kept }: LoadedTalk) {
  const [isGone, setGone] = createSignal(false);
  const isKept = head.picture !== undefined && kept?.files.includes(head.picture.file) === true;
  const isOpened = isLocked || isKept;

  async function bytesOf(picture: Picture): Promise<Blob | undefined> {
    if (!isLocked) return keeper.blob(picture.file);
    const bytes = await files.picture(picture);
    return bytes.ok ? new Blob([bytes.value]) : undefined;
  }
  const [opened] = createResource(
    () => isOpened && head.picture,
    async (picture: Picture) => {
      const bytes = await bytesOf(picture);
      const address = bytes && (await dataAddress(new Blob([bytes], { type: picture.type })));
      if (address === undefined) setGone(true);
      return address;
    },
  );
  return {
    address: (picture: Picture): string | undefined => (isOpened ? opened() : fileAddress(place, picture)),
    isGone,
    onGone: () => setGone(true),
  };
}

export function TalkPicture(props: TalkPictureProps): JSX.Element {
  // Another talk is another component.
  const talk = untrack(() => props.talk);
  const { picture, clip } = talk.head;
  const still = createStill(talk);
  const [isClipGone, setClipGone] = createSignal(false);
  const shown = () => (still.isGone() ? undefined : picture);
  const hasClip = (): boolean => clip !== undefined && !isClipGone();
  return (
    <Show when={shown() !== undefined || hasClip()}>
      <div class="talk-picture">
        <Show when={shown()}>
          {(one) => (
            <Show when={still.address(one())}>
              {(source) => (
                <img src={source()} alt={one().alt ?? ""} decoding="async" onError={still.onGone} />
              )}
            </Show>
          )}
        </Show>
        <Show when={hasClip() && clip}>
          {(one) => (
            <TalkClip
              say={props.say}
              talk={talk}
              clip={one()}
              isAlone={shown() === undefined}
              onGone={() => setClipGone(true)}
            />
          )}
        </Show>
      </div>
    </Show>
  );
}
