/**
 * The templates of summaries ("Summary Template API"), with prompts of the rehearsal's own.
 */
export const CATEGORIES = ["summary", "medical", "legal", "all"] as const;

export type Template = {
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly category: "summary" | "medical" | "legal";
};

export const templates: readonly Template[] = [
  { slug: "general", name: "General Summary", description: "What was said, in short", category: "summary" },
  { slug: "meeting", name: "Meeting Summary", description: "Topics and results", category: "summary" },
  { slug: "meeting_minutes", name: "Meeting Minutes", description: "Who said what", category: "summary" },
  { slug: "speech", name: "Speech Summary", description: "The thread of a talk", category: "summary" },
  { slug: "interview", name: "Interview Summary", description: null, category: "summary" },
  { slug: "course", name: "Course Summary", description: "What there was to learn", category: "summary" },
  {
    slug: "medical_consultation",
    name: "Medical Consultation",
    description: "Medical consultation record template",
    category: "medical",
  },
  { slug: "legal_consultation", name: "Legal Consultation", description: null, category: "legal" },
];

export const templateOf = (slug: string): Template | undefined =>
  templates.find((template) => template.slug === slug);
