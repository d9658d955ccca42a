using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Schema;

/// <summary>A person, place or organisation of an article, by its key in the table of entities.</summary>
/// <param name="Chain">What the article calls it.</param>
/// <param name="Key">Its key, which is the facet value.</param>
/// <param name="IsGiven">Whether the input names it, rather than that it was found in the text.</param>
public sealed record ArticleEntity(EntityChain Chain, string Key, bool IsGiven)
{
    /// <summary>What is the same for all kinds: letter of the kind, given or found, count, key, name, other names.</summary>
    private const int FirstName = 4;

    /// <summary>What it is.</summary>
    public EntityKind Kind => Chain.Kind;

    /// <summary>The keys of the places that it lies in, by which it is found as well. They are the table's to say, so they are not stored.</summary>
    public ImmutableArray<string> Ancestors { get; init; } = [];

    /// <summary>Writes entities as text that is stored with an article, so that it can be indexed again without finding them again: a line each, parts separated by tabs.</summary>
    public static string Write(IEnumerable<ArticleEntity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        StringBuilder text = new();
        foreach (ArticleEntity entity in entities)
        {
            text.Append(CultureInfo.InvariantCulture, $"{entity.Kind.ToString().ToLowerInvariant()}\t{(entity.IsGiven ? "given" : "found")}\t{entity.Chain.Count}\t{entity.Key}\t{EntityName.Plain(entity.Chain.Name)}");
            foreach (string surface in entity.Chain.Surfaces.Where(surface => surface != entity.Chain.Name)) text.Append('\t').Append(EntityName.Plain(surface));
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Lines that it would not have written are passed over: another program may have written them.</summary>
    public static ImmutableArray<ArticleEntity> Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var entities = ImmutableArray.CreateBuilder<ArticleEntity>();
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split('\t');
            if (parts.Length <= FirstName || !Enum.TryParse(parts[0], ignoreCase: true, out EntityKind kind) || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int count)) continue;
            entities.Add(new ArticleEntity(new EntityChain(kind, parts[FirstName], [.. parts[FirstName..]], count), parts[3], parts[1] == "given"));
        }

        return entities.ToImmutable();
    }
}
