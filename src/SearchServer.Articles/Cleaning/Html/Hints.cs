namespace SearchServer.Articles.Cleaning.Html;

/// <summary>What an element's name, class, identifier or role says that is in it.</summary>
[Flags]
internal enum Hints
{
    None = 0,

    /// <summary>The text of the article.</summary>
    Content = 1,

    /// <summary>What readers wrote.</summary>
    Comments = 2,

    /// <summary>Other articles, and lists of links to them.</summary>
    Related = 4,

    /// <summary>Buttons to share, follow, print.</summary>
    Share = 8,

    /// <summary>Advertising, newsletters, subscriptions, consent.</summary>
    Promotion = 16,

    /// <summary>What stands below pictures, and who took them.</summary>
    Caption = 32,

    /// <summary>Who wrote it, and when.</summary>
    Byline = 64,

    /// <summary>Menus, breadcrumbs, headers and footers of the site, tags.</summary>
    Navigation = 128,

    /// <summary>The sentences between title and text.</summary>
    Standfirst = 256,

    /// <summary>Not shown.</summary>
    Hidden = 512,

    /// <summary>Whatever is not the article.</summary>
    Furniture = Comments | Related | Share | Promotion | Caption | Byline | Navigation | Hidden,
}
