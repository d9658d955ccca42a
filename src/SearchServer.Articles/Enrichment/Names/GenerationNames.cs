using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Names with what tells persons of one name apart behind them, where a tagger has left it out: it takes the stop of Odd Marrow Sr. for the end of a sentence.</summary>
internal static class GenerationNames
{
    private static readonly string[] s_generations = [" Jr", " Sr", ", Jr", ", Sr"];

    /// <summary>A name with its Jr. or its number. Only persons are a Jr., whatever a tagger takes them for.</summary>
    public static NameMention Whole(NameMention mention, Gazetteer gazetteer)
    {
        if (mention.Kind == EntityKind.Place) return mention;
        if (!mention.IsSingleWord)
        {
            if (mention.Kind == EntityKind.Organisation && mention.PersonName is { IsBare: false, Suffix: var suffix } && PersonTitles.IsGeneration(suffix)) return new NameMention(mention.Text, mention.Start, mention.End, EntityKind.Person);
            if (EndOfGeneration(mention.Text, mention.End) is > 0 and var generation) return new NameMention(mention.Text, mention.Start, generation, EntityKind.Person);
        }

        return mention.Kind == EntityKind.Person && EndOfNumber(mention, gazetteer) is > 0 and var number ? new NameMention(mention.Text, mention.Start, number, EntityKind.Person) : mention;
    }

    /// <summary>Where a Jr. ends that stands behind a name; 0 if there is none.</summary>
    private static int EndOfGeneration(string text, int end)
    {
        foreach (string generation in s_generations)
        {
            if (string.CompareOrdinal(text, end, generation, 0, generation.Length) != 0) continue;
            int last = end + generation.Length;
            if (last == text.Length || !char.IsLetterOrDigit(text[last])) return last < text.Length && text[last] == '.' ? last + 1 : last;
        }

        return 0;
    }

    /// <summary>Where a number ends that stands behind a name; 0 if there is none. I, V and X are letters as well, behind all but the names of popes and monarchs.</summary>
    private static int EndOfNumber(NameMention mention, Gazetteer gazetteer)
    {
        if (mention.End >= mention.Text.Length || mention.Text[mention.End] != ' ' || mention.PersonName is not { Suffix: "" } name) return 0;
        int first = mention.End + 1;
        int last = first;
        while (last < mention.Text.Length && mention.Text[last] is 'I' or 'V' or 'X') last++;
        if (last < mention.Text.Length && char.IsLetterOrDigit(mention.Text[last]) || !PersonTitles.IsNumber(mention.Text[first..last])) return 0;
        bool isMonarch = name.Words.Count == 1 && (mention.Title ?? name.Title) is "pope" or "king" or "queen" or "emperor" or "prince" or "patriarch" or "sultan";
        if (last - first == 1) return isMonarch && mention.Text[first] != 'I' ? last : 0;
        return isMonarch || !mention.IsSingleWord || (gazetteer.Persons.TraitsOf(name.Given) & NameTraits.FirstName) != 0 ? last : 0;
    }
}
