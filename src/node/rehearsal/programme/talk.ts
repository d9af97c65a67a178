/**
 * The talk that the rehearsal broadcast speaks: a whole story with three voices, so that whoever sets up the
 * screens sees real sentences, real pauses and changing speakers instead of filler text.
 */

export type SpeakerKey = "moderator" | "engineer" | "tuner";
export type TalkLine = { readonly speaker: SpeakerKey; readonly text: string; readonly pauseMs?: number };

/** speaker_id on the wire and the label shown. */
export const speakers: Readonly<Record<SpeakerKey, { readonly id: string; readonly label: string }>> = {
  moderator: { id: "Guest-1", label: "Hanna Vale" },
  engineer: { id: "Guest-2", label: "Marta Oriol" },
  tuner: { id: "Guest-3", label: "Josef Lindem" },
};

export const title: string = "The Bridge That Would Not Stop Humming";

export const spokenLanguage = "en-US";

/** One sentence per line; `pauseMs` is the silence after it, where the room laughs or thinks. */
export const talk: readonly TalkLine[] = [
  {
    speaker: "moderator",
    text: "Good evening, everyone, and welcome to the story of a bridge that would not stop humming.",
  },
  {
    speaker: "moderator",
    text: "It takes place in Lumbrey, a village 1,200 meters up in the mountains, with one church, two bakeries and 240 steel posts.",
  },
  { speaker: "moderator", text: "Please remember the posts." },
  {
    speaker: "moderator",
    text: "With me are Marta Oriol, who was the engineer in charge of the bridge, and Josef Lindem, who has tuned pianos in the valley since 1987.",
  },
  { speaker: "tuner", text: "And one accordion, but I don’t like to talk about it." },
  { speaker: "moderator", text: "Marta, what was your job in Lumbrey?" },
  {
    speaker: "engineer",
    text: "A simple one: I had to replace the old wooden railing on the footbridge with a steel one.",
  },
  {
    speaker: "engineer",
    text: "The bridge is 180 meters long, so we needed 120 posts on each side, all of them hollow to save weight.",
  },
  {
    speaker: "engineer",
    text: "On the last day of June we finished, and I went to bed very proud of myself.",
  },
  { speaker: "moderator", text: "And then the wind came?" },
  {
    speaker: "engineer",
    text: "It came from the west at ten past two in the morning, and the whole valley began to sing one single, low, endless note.",
  },
  { speaker: "tuner", text: "I sat up in bed and said to my wife, “E flat.”" },
  { speaker: "tuner", text: "She said, “Go to sleep.”", pauseMs: 2200 },
  { speaker: "moderator", text: "How did the village take it?" },
  { speaker: "engineer", text: "Politely, for about three days, and then the letters started." },
  {
    speaker: "engineer",
    text: "By Christmas we had received 214 complaints, and Lumbrey has only 190 inhabitants.",
  },
  { speaker: "moderator", text: "Wait, how is that possible?" },
  {
    speaker: "tuner",
    text: "Some people wrote twice, and the schoolteacher sent in a second version with better commas.",
  },
  {
    speaker: "engineer",
    text: "One baker swore that the hum was making his loaves collapse, and the other baker told me they had always looked like that.",
  },
  {
    speaker: "engineer",
    text: "So I called in four experts, and they brought microphones, laptops and a very expensive drone, which the wind took on the first morning.",
  },
  { speaker: "engineer", text: "It’s still up there somewhere.", pauseMs: 1800 },
  { speaker: "engineer", text: "Then an old man turned up with a dog, a folding chair and a tuning fork." },
  { speaker: "tuner", text: "I was fifty-eight!" },
  { speaker: "moderator", text: "Josef, what did you hear that the microphones didn’t?" },
  {
    speaker: "tuner",
    text: "The microphones heard it perfectly, but I had been listening since the summer, and by January the note had dropped by 3.5%.",
  },
  {
    speaker: "tuner",
    text: "That’s more than half a semitone, and in my trade people have been fired for less.",
  },
  { speaker: "engineer", text: "And that was the moment when I felt really stupid." },
  {
    speaker: "engineer",
    text: "Sound travels more slowly in cold air, so if the note falls with the temperature, then it isn’t the steel that’s singing.",
  },
  { speaker: "moderator", text: "It’s the air?" },
  { speaker: "engineer", text: "It’s the air inside the posts." },
  {
    speaker: "engineer",
    text: "They were open at the top, because the caps had been delayed, and then everybody forgot about them, including me.",
  },
  { speaker: "tuner", text: "She had built the longest panpipe in the world, completely by accident." },
  { speaker: "engineer", text: "And under budget, too.", pauseMs: 2000 },
  { speaker: "moderator", text: "So what did it take to stop the noise?" },
  {
    speaker: "engineer",
    text: "It took 240 rubber caps and one afternoon, and it cost less than the sandwiches for all those meetings.",
  },
  { speaker: "engineer", text: "That evening the west wind came again, and there was nothing." },
  { speaker: "engineer", text: "Only the wind, and somewhere a dog.", pauseMs: 3500 },
  { speaker: "moderator", text: "You must have been relieved." },
  { speaker: "engineer", text: "I was, until the next letters arrived." },
  {
    speaker: "engineer",
    text: "There were 341 of them, mostly from the same people, and they all wanted to know what I had done with their bridge.",
  },
  { speaker: "tuner", text: "Nobody could sleep!" },
  {
    speaker: "tuner",
    text: "You see, up there a west wind means rain, so for half a year the whole village had been bringing in the laundry on an E flat.",
  },
  { speaker: "moderator", text: "But there was one letter that changed everything." },
  {
    speaker: "engineer",
    text: "Yes, I carry it with me: it’s written in green pencil, by a girl called Pia, who was nine years old and has been deaf since birth.",
  },
  {
    speaker: "engineer",
    text: "It says, “Dear engineer, somebody has switched off the railing, and I think it was you.”",
    pauseMs: 2500,
  },
  { speaker: "moderator", text: "So she could hear it?" },
  {
    speaker: "engineer",
    text: "She could feel it: on her way to school she put both hands on the steel, and the bridge hummed all the way up to her shoulders.",
  },
  {
    speaker: "engineer",
    text: "And then she writes, “It was the only music that everybody in the village got at the same time as me.”",
    pauseMs: 4000,
  },
  { speaker: "tuner", text: "When I read that, I had to go outside and look at the dog for a while." },
  { speaker: "moderator", text: "What do you do with a letter like that?" },
  { speaker: "engineer", text: "You go back up and call a meeting in the school." },
  {
    speaker: "engineer",
    text: "Pia’s mother signed every word for her, and so, for the first time in living memory, people in Lumbrey spoke one at a time.",
  },
  {
    speaker: "tuner",
    text: "I made only one suggestion: if the bridge was going to play, it should at least play in tune.",
  },
  {
    speaker: "engineer",
    text: "A shorter column of air gives a higher note, so we poured sand into some of the posts, and after three weeks we had a chord.",
  },
  { speaker: "moderator", text: "And who chose the chord?" },
  { speaker: "tuner", text: "Oh, don’t ask!" },
  {
    speaker: "tuner",
    text: "The choir wanted minor, the bakers wanted major, and major won by 97 votes to 92, with one abstention.",
  },
  { speaker: "tuner", text: "My wife wanted to sleep.", pauseMs: 2000 },
  { speaker: "moderator", text: "So does it play every night now?" },
  {
    speaker: "engineer",
    text: "No, the caps come off on weekends only, but one post stays open all week, because of the laundry.",
  },
  { speaker: "moderator", text: "And who looks after all that?" },
  {
    speaker: "tuner",
    text: "Pia, of course: she studied acoustics, and last spring she told me that post 117 was out of tune.",
  },
  {
    speaker: "tuner",
    text: "I said that was impossible, walked all the way out there with my tuning fork, and she was right.",
  },
  { speaker: "moderator", text: "How did she know?" },
  { speaker: "tuner", text: "She said, “It tickles.”", pauseMs: 2500 },
  { speaker: "moderator", text: "Marta, what did the bridge teach you?" },
  {
    speaker: "engineer",
    text: "Before you silence something, find out who is leaning on it.",
    pauseMs: 4500,
  },
  {
    speaker: "moderator",
    text: "Thank you both, and Josef, before we say good night, would you hum that note for us?",
  },
  { speaker: "tuner", text: "Mmmmm." },
  { speaker: "engineer", text: "That’s a little flat." },
  { speaker: "tuner", text: "It’s cold in here.", pauseMs: 5000 },
];
