using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>
/// The rules of tokens, as two machines that read the classes of characters: the longest stretch that either accepts is
/// a token. <see cref="WordBreakAutomaton"/> runs both in one.
/// </summary>
/// <remarks>
/// WB numbers are the rules of UAX #29. As in Apache Lucene 8, a Hebrew letter with its final quote, or a pair of Hebrew
/// letters about a double quote, takes no further quote or middle punctuation before the next letter; emoji follow the
/// grammar of UTS #51 instead of WB3c, WB15 and WB16; and South-East Asian text is not divided.
/// </remarks>
internal static class WordBreakRules
{
    /// <summary>Where the reading of a word is.</summary>
    public enum Word : byte
    {
        /// <summary>No token can come of it any more.</summary>
        Dead,
        Start,

        /// <summary>Connectors only, as underscores: not yet a word.</summary>
        Connectors,
        Letter,
        Hebrew,

        /// <summary>After a Hebrew letter that took quotes.</summary>
        HebrewQuoted,
        Number,
        Katakana,

        /// <summary>A connector after part of a word.</summary>
        Connected,

        /// <summary>Punctuation that belongs to the word if a letter follows.</summary>
        LetterMiddle,

        /// <summary>Punctuation that belongs to the word if a digit follows.</summary>
        NumberMiddle,

        /// <summary>A double quote that belongs to the word if a Hebrew letter follows.</summary>
        HebrewMiddle,
        Ideograph,
        SoutheastAsian,

        /// <summary>One regional indicator.</summary>
        HalfFlag,
        Flag,
    }

    /// <summary>Where the reading of an emoji sequence is. Joined: the last character was a joiner.</summary>
    public enum Emoji : byte
    {
        Dead,
        Start,

        /// <summary>Joiners only.</summary>
        Joiners,
        Pictograph,
        PictographJoined,

        /// <summary>A pictograph that takes a skin tone.</summary>
        Base,
        BaseJoined,

        /// <summary>A skin tone was read.</summary>
        Modified,
        ModifiedJoined,

        /// <summary>The emoji selector was read after the first pictograph, so that tags may follow.</summary>
        Selected,
        Tags,
        Tagged,

        // The same after a joiner, where no tags may follow.
        LaterPictograph,
        LaterPictographJoined,
        LaterBase,
        LaterBaseJoined,
        LaterSelected,

        /// <summary>One joiner after the emoji selector.</summary>
        SelectedJoiner,
        SelectedJoiners,

        /// <summary>'#' or '*'.</summary>
        KeycapBase,
        KeycapBaseSelected,
        Keycap,

        /// <summary>A keycap after the emoji selector, which cannot occur twice.</summary>
        SelectedKeycap,
    }

    public static bool Accepts(Word state) => state is Word.Letter or Word.Hebrew or Word.HebrewQuoted or Word.Number or Word.Katakana
        or Word.Connected or Word.Ideograph or Word.SoutheastAsian or Word.Flag;

    public static bool Accepts(Emoji state) => state is Emoji.Pictograph or Emoji.PictographJoined or Emoji.Base or Emoji.BaseJoined
        or Emoji.Modified or Emoji.ModifiedJoined or Emoji.Selected or Emoji.Tagged or Emoji.LaterPictograph or Emoji.LaterPictographJoined
        or Emoji.LaterBase or Emoji.LaterBaseJoined or Emoji.LaterSelected or Emoji.Keycap or Emoji.SelectedKeycap;

    public static Word Next(Word state, WordClass c) => (state, c) switch
    {
        // WB4: what extends a character stays with it.
        (Word.Start, WordClass.SoutheastAsianExtend) => Word.SoutheastAsian,
        (not Word.Start, WordClass.Joiner or WordClass.TextSelector or WordClass.EmojiSelector) => state,
        (not Word.Start, _) when IsExtend(c) => state,
        (not (Word.Start or Word.SoutheastAsian), WordClass.ZeroWidthSpace) => state,

        // WB5, WB9, WB13b; WB7 after middle punctuation.
        (_, WordClass.Letter or WordClass.LetterPictograph) when TakesLetter(state) || state is Word.LetterMiddle => Word.Letter,
        (_, WordClass.Hebrew) when TakesLetter(state) => Word.Hebrew,
        (Word.LetterMiddle, WordClass.Hebrew) => Word.Letter,

        // WB8, WB10, WB13b; WB11 after middle punctuation.
        (_, WordClass.Number) when TakesLetter(state) || state is Word.NumberMiddle => Word.Number,

        // WB6, WB12.
        (Word.Letter or Word.Hebrew, WordClass.MidLetter or WordClass.MidBoth) => Word.LetterMiddle,
        (Word.Letter, WordClass.SingleQuote) => Word.LetterMiddle,
        (Word.Number, WordClass.MidNumber or WordClass.MidBoth or WordClass.SingleQuote) => Word.NumberMiddle,

        // WB7a, WB7b, WB7c.
        (Word.Hebrew, WordClass.SingleQuote) => Word.HebrewQuoted,
        (Word.Hebrew, WordClass.DoubleQuote) => Word.HebrewMiddle,
        (Word.HebrewMiddle, WordClass.Hebrew) => Word.HebrewQuoted,

        // WB13, WB13a, WB13b.
        (Word.Start or Word.Connectors or Word.Connected or Word.Katakana, WordClass.Katakana) => Word.Katakana,
        (Word.Start or Word.Connectors, WordClass.Connector) => Word.Connectors,
        (Word.Letter or Word.Hebrew or Word.HebrewQuoted or Word.Number or Word.Katakana or Word.Connected, WordClass.Connector) => Word.Connected,

        (Word.Start, WordClass.Ideograph) => Word.Ideograph,
        (Word.Start or Word.SoutheastAsian, WordClass.SoutheastAsian) => Word.SoutheastAsian,
        (Word.Start, WordClass.RegionalIndicator) => Word.HalfFlag,
        (Word.HalfFlag, WordClass.RegionalIndicator) => Word.Flag,
        _ => Word.Dead,
    };

    public static Emoji Next(Emoji state, WordClass c) => (state, c) switch
    {
        // emoji_character, joined or not.
        (Emoji.Start or Emoji.Joiners, WordClass.Pictograph or WordClass.LetterPictograph) => Emoji.Pictograph,
        (Emoji.Start or Emoji.Joiners, WordClass.ModifierBase) => Emoji.Base,
        (_, WordClass.Pictograph or WordClass.LetterPictograph) when IsJoined(state) || state is Emoji.SelectedJoiners => Emoji.LaterPictograph,
        (_, WordClass.ModifierBase) when IsJoined(state) || state is Emoji.SelectedJoiners => Emoji.LaterBase,

        // emoji_modifier_sequence; a skin tone alone, too.
        (Emoji.Start or Emoji.Base or Emoji.LaterBase, WordClass.Modifier) => Emoji.Modified,
        (_, WordClass.Modifier) when IsJoined(state) => Emoji.Modified,

        // emoji_presentation_sequence.
        (Emoji.Pictograph or Emoji.PictographJoined or Emoji.Base or Emoji.BaseJoined, WordClass.EmojiSelector) => Emoji.Selected,
        (Emoji.LaterPictograph or Emoji.LaterPictographJoined or Emoji.LaterBase or Emoji.LaterBaseJoined, WordClass.EmojiSelector)
            => Emoji.LaterSelected,

        // emoji_zwj_sequence.
        (Emoji.Start or Emoji.Joiners, WordClass.Joiner) => Emoji.Joiners,
        (Emoji.Pictograph or Emoji.PictographJoined, WordClass.Joiner) => Emoji.PictographJoined,
        (Emoji.Base or Emoji.BaseJoined, WordClass.Joiner) => Emoji.BaseJoined,
        (Emoji.Modified or Emoji.ModifiedJoined, WordClass.Joiner) => Emoji.ModifiedJoined,
        (Emoji.LaterPictograph or Emoji.LaterPictographJoined, WordClass.Joiner) => Emoji.LaterPictographJoined,
        (Emoji.LaterBase or Emoji.LaterBaseJoined, WordClass.Joiner) => Emoji.LaterBaseJoined,
        (Emoji.Selected or Emoji.LaterSelected, WordClass.Joiner) => Emoji.SelectedJoiner,
        (Emoji.SelectedJoiner or Emoji.SelectedJoiners, WordClass.Joiner) => Emoji.SelectedJoiners,

        // emoji_tag_sequence. Without a selector the tags only extend.
        (Emoji.Selected or Emoji.Tags, WordClass.Tag) => Emoji.Tags,
        (Emoji.Tags, WordClass.TagEnd) => Emoji.Tagged,

        // emoji_keycap_sequence.
        (Emoji.Start, WordClass.KeycapBase) => Emoji.KeycapBase,
        (Emoji.KeycapBase, WordClass.Keycap) => Emoji.Keycap,
        (Emoji.KeycapBase or Emoji.Keycap, WordClass.EmojiSelector) => Emoji.KeycapBaseSelected,
        (Emoji.KeycapBaseSelected, WordClass.Keycap) => Emoji.SelectedKeycap,
        (Emoji.KeycapBase or Emoji.Keycap or Emoji.SelectedKeycap, WordClass.Joiner) => state,
        (Emoji.KeycapBase or Emoji.Keycap or Emoji.SelectedKeycap, _) when IsExtend(c) => state,

        // What extends a character stays with it, but for the selectors.
        (Emoji.Pictograph or Emoji.PictographJoined, _) when IsExtend(c) => Emoji.Pictograph,
        (Emoji.Base or Emoji.BaseJoined, _) when IsExtend(c) => Emoji.Base,
        (Emoji.Modified or Emoji.ModifiedJoined, _) when IsExtend(c) => Emoji.Modified,
        (Emoji.LaterPictograph or Emoji.LaterPictographJoined, _) when IsExtend(c) => Emoji.LaterPictograph,
        (Emoji.LaterBase or Emoji.LaterBaseJoined, _) when IsExtend(c) => Emoji.LaterBase,
        _ => Emoji.Dead,
    };

    private static bool TakesLetter(Word state) => state is Word.Start or Word.Connectors or Word.Letter or Word.Hebrew or Word.HebrewQuoted
        or Word.Number or Word.Connected;

    private static bool IsJoined(Emoji state) => state is Emoji.PictographJoined or Emoji.BaseJoined or Emoji.ModifiedJoined
        or Emoji.LaterPictographJoined or Emoji.LaterBaseJoined or Emoji.SelectedJoiner;

    private static bool IsExtend(WordClass c) => c is WordClass.Extend or WordClass.SoutheastAsianExtend or WordClass.Keycap or WordClass.Tag
        or WordClass.TagEnd;
}
