using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>A name in a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is, without titles before it or a possessive behind it.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Margin">How much better this reading scored than the next one that is not this kind; larger is surer, on the model's own scale.</param>
public readonly record struct EntityMention(int Start, int Length, EntityKind Kind, float Margin)
{
    /// <summary>Where it ends, exclusively.</summary>
    public int End => Start + Length;
}
