/** A call that lacks something only its caller can choose: told as a sentence, and not with all that can be called. */
export class WrongCall extends Error {}
