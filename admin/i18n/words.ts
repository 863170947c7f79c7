/** The same keys, each with words of another language. A key missing or too many does not compile. */
export type Words<Topic> = { readonly [Key in keyof Topic]: Topic[Key] extends string ? string : Words<Topic[Key]> }

/** Dotted paths of all leaves: what `t` accepts. */
export type Leaves<Topic, Prefix extends string = ''> = {
  [Key in keyof Topic & string]: Topic[Key] extends string ? `${Prefix}${Key}` : Leaves<Topic[Key], `${Prefix}${Key}.`>
}[keyof Topic & string]
