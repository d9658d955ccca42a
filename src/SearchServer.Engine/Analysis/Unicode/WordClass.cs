namespace SearchServer.Engine.Analysis.Unicode;

/// <summary>
/// What a character is to the tokenizer: the Word_Break property of UAX #29, refined where South-East Asian
/// scripts, ideographs and emoji have rules of their own. Compiled into the table generator too.
/// </summary>
internal enum WordClass : byte
{
    /// <summary>Never part of a token.</summary>
    Other,

    /// <summary>ALetter.</summary>
    Letter,

    /// <summary>Hebrew_Letter.</summary>
    Hebrew,

    /// <summary>Numeric, with the full-width digits.</summary>
    Number,

    /// <summary>Katakana.</summary>
    Katakana,

    /// <summary>MidLetter.</summary>
    MidLetter,

    /// <summary>MidNum.</summary>
    MidNumber,

    /// <summary>MidNumLet: joins letters and joins digits.</summary>
    MidBoth,

    /// <summary>Single_Quote: as <see cref="MidBoth"/>, and may end a Hebrew word.</summary>
    SingleQuote,

    /// <summary>Double_Quote: joins Hebrew letters.</summary>
    DoubleQuote,

    /// <summary>ExtendNumLet: the underscore and its like.</summary>
    Connector,

    /// <summary>Extend or Format, save those that follow.</summary>
    Extend,

    /// <summary>ZWJ, U+200D.</summary>
    Joiner,

    /// <summary>U+FE0E, which asks for text presentation.</summary>
    TextSelector,

    /// <summary>U+FE0F, which asks for emoji presentation.</summary>
    EmojiSelector,

    /// <summary>U+20E3 COMBINING ENCLOSING KEYCAP.</summary>
    Keycap,

    /// <summary>'#' and '*', which a keycap makes an emoji. Digits are tokens anyway.</summary>
    KeycapBase,

    /// <summary>U+E0020 to U+E007E, which spell the name of a flag.</summary>
    Tag,

    /// <summary>U+E007F CANCEL TAG.</summary>
    TagEnd,

    /// <summary>Script Han or Hiragana: a token of its own.</summary>
    Ideograph,

    /// <summary>Line_Break=Complex_Context: Thai, Lao, Khmer, Myanmar and others, whose words only a dictionary can tell apart.</summary>
    SoutheastAsian,

    /// <summary>The same, and Extend.</summary>
    SoutheastAsianExtend,

    /// <summary>Regional_Indicator: two make a flag.</summary>
    RegionalIndicator,

    /// <summary>Emoji or Extended_Pictographic.</summary>
    Pictograph,

    /// <summary>A pictograph that takes a skin tone: Emoji_Modifier_Base.</summary>
    ModifierBase,

    /// <summary>A skin tone: Emoji_Modifier.</summary>
    Modifier,

    /// <summary>A letter that is an emoji as well: ℹ, Ⓜ, 🅰, 🅱, 🅾, 🅿.</summary>
    LetterPictograph,

    /// <summary>
    /// U+200B where it is what an editor left inside a word: it parts the words of South-East Asian scripts, and is no character elsewhere. No
    /// character has this class in Lucene.
    /// </summary>
    ZeroWidthSpace,

    /// <summary>The number of classes.</summary>
    Count,
}
