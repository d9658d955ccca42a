using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>What a chain says of the entity, and what is known of it without the corpus.</summary>
internal sealed record EntityName(EntityChain Chain, string Key, string Label, string Form, Place? Place)
{
    /// <summary>The key under which an earlier run may have decided whose the name is, before what is known without it.</summary>
    public string FormKey { get; init; } = Key;

    /// <summary>What companies add to their names by law.</summary>
    private static readonly string[] s_companySuffixes = ["inc", "incorporated", "corp", "corporation", "co", "ltd", "limited", "plc", "llc", "ag", "sa", "nv", "se", "gmbh", "spa"];

    /// <summary>Whether the label is not for the corpus to decide: of places, and of well-known organisations.</summary>
    public bool IsLabelFixed => Place is not null || Chain.Kind == EntityKind.Organisation && FormKey != Key || Chain.Kind == EntityKind.Organisation && Gazetteer.Default.Organisations.Known(Form) is not null;

    /// <summary>The names in the article other than the fullest.</summary>
    public IEnumerable<string> Surfaces => Chain.Surfaces.Where(surface => surface.Length <= ValueBounds.Name && surface != Chain.Name).Select(Plain).Where(surface => surface != Form);

    /// <summary>What is known of a chain; null if its name has no letter or digit, or is too long for one.</summary>
    public static EntityName? Of(EntityChain chain, EntityCorrections corrections)
    {
        if (chain.Name.Length > ValueBounds.Name) return null;
        string form = Plain(chain.Name);
        if (chain.Kind == EntityKind.Place)
        {
            PlaceNames places = Gazetteer.Default.Places;
            string given = chain.Key ?? EntityCorrections.KeyOf(EntityKind.Place, form);
            Place? place = places.WithKey(given) ?? (chain.Key is null && places.Named(form) is [var best, ..] ? best : null);
            string placeKey = place?.Key ?? given;
            if (corrections.TargetOf(EntityKind.Place, placeKey) is not { } corrected) return placeKey.Length == 0 ? null : new EntityName(chain, placeKey, place?.Label ?? form, form, place);
            string targetKey = EntityCorrections.KeyOf(EntityKind.Place, corrected);
            Place? target = places.WithKey(targetKey);
            return new EntityName(chain, targetKey, target?.Label ?? corrected, form, target);
        }

        string key = KeyOfForm(chain.Kind, form);
        if (key.Length == 0) return null;
        if (corrections.TargetOf(chain.Kind, key) is { } other) return new EntityName(chain, KeyOfForm(chain.Kind, other), other, form, null);

        // A well-known name is that person's or organisation's in any spelling. Whom a surname alone stands for is for the corpus to say.
        Gazetteer gazetteer = Gazetteer.Default;
        string? known = chain.Kind == EntityKind.Organisation ? gazetteer.Organisations.Known(key) : KnownPerson(form, key, gazetteer.Persons);
        string knownKey = known is null ? key : KeyOfForm(chain.Kind, known);
        return known is null || corrections.AreApart(chain.Kind, key, knownKey) ? new EntityName(chain, key, form, form, null) : new EntityName(chain, knownKey, known, form, null) { FormKey = key };
    }

    /// <summary>The well-known person whose name it is, unless it is a surname: which given name goes with that is for the corpus to say, however well known one bearer is.</summary>
    private static string? KnownPerson(string form, string key, PersonNames names)
    {
        if (!key.Contains(' ', StringComparison.Ordinal) && !names.IsSure(key) || names.Known(key) is not { } known) return null;
        PersonName? name = PersonName.Parse(form);
        return name is { IsBare: false } || name is not null && PersonName.Parse(known) is { } full && name.Words.Contains(full.Given) ? known : null;
    }

    /// <summary>A name as it is stored with an article: in one line, and without what separates names there.</summary>
    public static string Plain(string name) => name.AsSpan().IndexOfAny("\t\n") < 0 ? name : name.Replace('\t', ' ').Replace('\n', ' ');

    /// <summary>The key that a name alone would make: without an article or what companies add by law.</summary>
    public static string KeyOfForm(EntityKind kind, string name)
    {
        string folded = EntityCorrections.KeyOf(kind, name);
        if (kind != EntityKind.Organisation) return folded;
        if (folded.StartsWith("the ", StringComparison.Ordinal)) folded = folded[4..];
        for (int space = folded.LastIndexOf(' '); space > 0 && s_companySuffixes.Contains(folded[(space + 1)..]); space = folded.LastIndexOf(' ')) folded = folded[..space];
        return folded;
    }
}
