namespace SearchServer.Articles.Cleaning.Html;

/// <summary>
/// Reads what classes and identifiers say in their words: <c>ArticleBody-share_buttons</c> is article, body, share, buttons. The words are those of content management systems, mostly English whatever the
/// language of the page. Classes that say how something is laid out (<c>has-sidebar</c>, <c>no-comments</c>) say nothing.
/// </summary>
internal static class HintWords
{
    /// <summary>Stands before an identifier, among classes.</summary>
    public const string IdMark = "#";

    /// <summary>An identifier of more words is made of a heading.</summary>
    private const int MaxIdWords = 4;

    /// <summary>No more classes of an element are looked at.</summary>
    private const int MaxClasses = 40;

    private const int MaxWordLength = 32;

    /// <summary>A shorter run of letters with a number behind it is no word.</summary>
    private const int MinNumberedLength = 4;

    public static Hints Read(ReadOnlySpan<char> label)
    {
        Hints hints = Hints.None;
        int classes = 0;
        bool isHidden = false, isShown = false;
        foreach (Range range in label.Split(' '))
        {
            if (++classes > MaxClasses) break;
            ReadOnlySpan<char> name = label[range];
            hints |= ReadClass(name);
            isHidden |= name is "hidden" or "d-none" or "is-hidden";
            isShown |= name.Contains(':') || (name.StartsWith("d-") && name is not "d-none");
        }

        // Hidden by a style sheet, until a script asks readers to do something; with a class such as md:block only from readers on small screens.
        return isHidden && !isShown ? hints | Hints.Promotion : hints;
    }

    private static Hints ReadClass(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[MaxWordLength];
        Hints hints = Hints.None;
        bool isArticle = false, isText = false, isGallery = false, isMachine = false, isSummary = false, isId = name.StartsWith(IdMark);
        int words = 0;
        while (TakeWord(ref name, out ReadOnlySpan<char> taken))
        {
            if (isId && words == MaxIdWords) return Hints.None;
            words++;
            if (taken.Length is < 2 or > MaxWordLength) continue;
            Span<char> word = buffer[..taken.Length];
            taken.ToLowerInvariant(word);
            if (words == 1 && IsLayout(word)) return Hints.None;
            hints |= ReadWord(word);
            isArticle |= word is "article" or "story" or "entry" or "post" or "news";
            isGallery |= word is "gallery" or "slideshow";
            isMachine |= word is "ai";
            isSummary |= word is "summary";
            isText |= word is "body" or "content" or "text" or "copy";
            if (word is "articlebody" or "articletext" or "articlecontent" or "storybody" or "bodytext" or "maintext") isArticle = isText = true;
        }

        // What is told beside pictures that are shown one by one.
        if (isGallery && isText) hints &= ~Hints.Caption;
        if (isMachine && isSummary) hints |= Hints.Related;
        return isArticle && isText ? hints | Hints.Content : hints;
    }

    /// <summary>Takes the next word: letters, which a capital after a small letter ends. Letters among digits are mostly no word, but part of a number in base 16.</summary>
    private static bool TakeWord(ref ReadOnlySpan<char> name, out ReadOnlySpan<char> word)
    {
        int start = 0;
        while (start < name.Length && !char.IsAsciiLetterOrDigit(name[start])) start++;
        int letters = start;
        while (letters < name.Length && char.IsAsciiLetter(name[letters]) && !(letters > start && char.IsAsciiLetterUpper(name[letters]) && char.IsAsciiLetterLower(name[letters - 1]))) letters++;
        int end = letters;
        while (end < name.Length && char.IsAsciiDigit(name[end])) end++;
        if (end > letters && letters - start < MinNumberedLength)
        {
            while (end < name.Length && char.IsAsciiLetterOrDigit(name[end])) end++;
            letters = start;
        }

        bool any = end > start;
        word = name[start..letters];
        name = name[end..];
        return any;
    }

    private static bool IsLayout(ReadOnlySpan<char> word) => word is "has" or "no" or "not" or "with" or "without" or "is" or "show" or "hide" or "hover" or "group" or "enable" or "enabled" or "wpb" or "elementor";

    private static Hints ReadWord(ReadOnlySpan<char> word) => word switch
    {
        "ad" or "ads" or "adunit" or "adslot" or "cta" or "consent" or "gdpr" or "login" or "signin" or "signup" or "register" or "banner" or "donate" or "donation" or "shop" or "affiliate" => Hints.Promotion,
        "nav" or "player" or "vjs" or "tag" or "category" or "navbar" or "menu" or "menuitem" or "tags" or "topics" or "categories" or "toolbar" or "pagination" or "pager" or "skip" or "masthead" or "copyright" or "disclaimer" or "search" or "legal" or "toc" => Hints.Navigation,
        "dek" or "deck" or "standfirst" or "subtitle" or "subheadline" or "subhead" or "sottotitolo" or "vorspann" or "kicker" => Hints.Standfirst,
        "caption" or "credit" or "credits" or "figcaption" or "cutline" or "gallery" or "slideshow" or "pullquote" or "attribution" => Hints.Caption,
        "byline" or "author" or "authors" or "autor" or "autores" or "auteur" or "date" or "datetime" or "timestamp" or "meta" or "metadata" or "updated" or "bio" or "dateline" or "vcard" => Hints.Byline,
        "rail" or "most" or "latest" or "readmore" or "recirc" or "onward" or "card" or "cards" or "carousel" or "swiper" or "slick" or "aside" => Hints.Related,
        "print" or "rating" or "compartir" or "partager" or "follow" or "facebook" or "twitter" or "whatsapp" or "addtoany" => Hints.Share,
        "visually" or "modal" or "popup" or "dialog" or "overlay" or "drawer" or "tooltip" or "popover" or "lightbox" or "dropdown" => Hints.Promotion,
        _ => ReadStem(word),
    };

    private static Hints ReadStem(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("comment") || word.StartsWith("disqus")) return Hints.Comments;
        if (word.StartsWith("relat") && !word.SequenceEqual("relative") || word.StartsWith("recommend") || word.StartsWith("trending") || word.StartsWith("popular") || word.StartsWith("outbrain") || word.StartsWith("taboola")) return Hints.Related;
        if (word.StartsWith("share") || word.StartsWith("sharing") || word.StartsWith("social")) return Hints.Share;
        if (word.StartsWith("newsletter") || word.StartsWith("promo") || word.StartsWith("advert") || word.StartsWith("sponsor") || word.StartsWith("subscri") || word.StartsWith("cookie")) return Hints.Promotion;
        if (word.StartsWith("breadcrumb") || word.StartsWith("footer") || word is "foot" || word.StartsWith("sidebar") || word.StartsWith("navig")) return Hints.Navigation;
        return Hints.None;
    }
}
