/** Literal stand-ins for a text that was still to come. Only forms that are hardly ever meant. */
export const FILLER_PHRASES: readonly string[] = [
  "lorem ipsum",
  "^ insert ~3 here",
  "please insert ~3 here",
  "test test",
  "blah blah",
  "foo bar",
  "company|firm|your|first|last|full|job|topic|recipient|contact name|title here",
  "=asdf|=asdfg|=asdfgh|=asdfghj|=asdfasdf|=qwerty|=qwertz|=asd|=sdfg",
  "=tbd|=tbc|=tba",
  "hi|hello|hey|dear null|undefined|nan",
];

/** The same as a whole value in a head or a fallback: a text that holds a blank's place and no more. */
export const FILLER_VALUES: ReadonlySet<string> = new Set(
  "tbd|tbc|tba|todo|to do|fixme|n/a|null|undefined|nan|test|test test|testing|foo|bar|foobar|asdf|qwerty|xyz|lorem ipsum|blah|...|…|?|??|???|-|--|—|.".split(
    "|",
  ),
);
