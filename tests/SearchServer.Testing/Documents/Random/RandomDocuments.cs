namespace SearchServer.Testing;

/// <summary>What random documents hold.</summary>
public sealed record RandomDocumentOptions
{
    public static RandomDocumentOptions Default { get; } = new();

    /// <summary>At most so many fields, chosen at random; null is all of them in small indexes and 14 in large ones.</summary>
    public int? MaxFields { get; init; }

    /// <summary>Whether tokens may have payloads.</summary>
    public bool Payloads { get; init; }

    /// <summary>Whether texts may have term vectors.</summary>
    public bool Vectors { get; init; }

    /// <summary>Whether texts may hold unpaired surrogates, which UTF-8 cannot.</summary>
    public bool UnpairedSurrogates { get; init; } = true;
}

/// <summary>
/// Documents of every field kind in adversarial mixtures. A field's name says what is in it (<c>numericDv.outliers.bursts</c>), and
/// keeps its kind and options in all documents. A document depends on nothing but the seed, the count and its number, so the
/// documents can be enumerated again. None of them is one that Lucene rejects.
/// </summary>
public sealed class RandomDocuments
{
    /// <summary>Indexes above this get fewer and smaller fields.</summary>
    private const int SmallCount = 5000;

    private const int FieldsOfLargeIndexes = 14;

    private readonly int _seed;
    private readonly IReadOnlyList<FieldRecipe> _recipes;

    public RandomDocuments(RandomSource random, int count, RandomDocumentOptions? options = null)
    {
        options ??= RandomDocumentOptions.Default;
        Count = count;
        _seed = random.Below(int.MaxValue);
        bool small = count <= SmallCount;
        List<FieldRecipe> recipes = [.. FieldRecipes.Create(random, count, options).Where(recipe => small || !recipe.Bulky)];
        _recipes = random.Some(recipes, options.MaxFields ?? (small ? recipes.Count : FieldsOfLargeIndexes));
    }

    public int Count { get; }

    /// <summary>The names of the fields, but for "id", which every document has.</summary>
    public IReadOnlyList<string> FieldNames => [.. _recipes.Select(recipe => recipe.Name)];

    public NeutralDocument this[int doc]
    {
        get
        {
            RandomSource random = RandomSource.ForItem(_seed, doc);
            List<NeutralField> fields = [new NeutralString("id", $"doc-{doc}", Stored: true)];
            foreach (FieldRecipe recipe in _recipes)
            {
                if (recipe.Density.Has(doc, random)) fields.AddRange(recipe.Make(doc, random));
            }

            return new NeutralDocument(fields);
        }
    }

    public IEnumerable<NeutralDocument> Documents => Enumerable.Range(0, Count).Select(doc => this[doc]);
}
