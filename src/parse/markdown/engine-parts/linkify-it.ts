/** Replaces `linkify-it` in the bundled engine, whose instance engine.ts replaces with match-bare-url.ts. */
export class LinkifyIt {}
