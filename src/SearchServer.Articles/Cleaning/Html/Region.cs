namespace SearchServer.Articles.Cleaning.Html;

/// <summary>An element that holds blocks: a box of the page, a paragraph, a list, a cell.</summary>
internal sealed class Region(Region? parent, string name, Hints hints, int start)
{
    /// <summary>The element around it; null for the page.</summary>
    public Region? Parent { get; } = parent;

    /// <summary>The regions directly inside.</summary>
    public List<Region> Inside { get; } = [];

    /// <summary>The name of the element, in lower case.</summary>
    public string Name { get; } = name;

    /// <summary>What its attributes say that it is.</summary>
    public Hints Hints { get; } = hints;

    /// <summary>What it and the regions around it are, once that has been weighed.</summary>
    public Hints Kind { get; set; }

    /// <summary>The first block in it.</summary>
    public int Start { get; } = start;

    /// <summary>The block after its last.</summary>
    public int End { get; set; } = start;

    /// <summary>Its class, identifier and the like, as they stand in the page.</summary>
    public string Label { get; init; } = "";

    /// <summary>The first word of the label.</summary>
    public ReadOnlySpan<char> FirstClass => Label.IndexOf(' ', StringComparison.Ordinal) is > 0 and int end ? Label.AsSpan(0, end) : Label;

    /// <summary>Whether it is a paragraph or the like, so that what is beside it belongs to it.</summary>
    public bool IsParagraph => Name is "p" or "li" or "blockquote" or "pre" or "listing" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>Whether its lines are set out as they stand, so that a short one, or one that comes again, is no label of the page.</summary>
    public bool IsSetOut => Name is "pre" or "listing" or "textarea";

    /// <summary>Whether it looks the same as another.</summary>
    public bool IsLike(Region other) => Name == other.Name && FirstClass.SequenceEqual(other.FirstClass);

    /// <summary>Whether it is a picture with what is said of it, or lies in one.</summary>
    public bool IsInFigure => Name is "figure" or "figcaption" || Parent?.IsInFigure == true;

    public bool IsList => Name is "ul" or "ol" or "dl";

    /// <summary>1 to 6 for a heading, else 0.</summary>
    public int HeadingLevel => Name.Length == 2 && Name[0] == 'h' && Name[1] is >= '1' and <= '6' ? Name[1] - '0' : 0;
}
