using System.Collections.Frozen;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>Degrees, licences, honours and orders behind a name: Ilse Marrow, M.D., Ph.D. They are neither organisations, nor Maryland, nor a part of the name.</summary>
internal static class PostNominals
{
    /// <summary>Longer words are none.</summary>
    private const int MaxLength = 9;

    /// <summary>More in a row are not looked at, in UTF-16 code units.</summary>
    private const int MaxRow = 100;

    /// <summary>Without their stops and hyphens, in lower case.</summary>
    private static readonly FrozenSet<string> s_known = Set(
        "ba bs bsc bfa bed beng ma ms msc mfa mba mph mpp mpa mpas med meng mphil mha msn msw mdiv mat llb llm jd sjd llb phd dphil dsc edd dba dmin psyd pharmd drph md do mbbs mbchb dds dmd dvm vmd bvsc od dpm dpt dnp "
        + "rn bsn lpn lvn np fnp aprn crna cnm rd rdn ld ldn cde cdces cssd cscs pt otr ccc slp rph bcps lcsw licsw lmsw lisw lcpc lpc lpcc lmft mft lmhc bcba cpa cfa cfp cma cissp pe aia faia aicp faap facp facs facc facog facep faan fba "
        + "frs frse frcp frcs frsa mrcp esq obe mbe cbe kbe dbe gbe cmg kcmg gcmg cvo kcvo kcb dso qc kc mp mep mla msp mna mpp usn usaf usmc uscg ret sj osb cssr csc");

    /// <summary>Known ones that, in capitals and without a comma before, are a surname or a place as well: Yo-Yo MA.</summary>
    private static readonly FrozenSet<string> s_ambiguous = Set("ba ma ms od do pt ld np pe sj med mat ret bed rd");

    /// <summary>Those that, with their stops, are degrees wherever they stand: an M.B.A. from Halden.</summary>
    private static readonly FrozenSet<string> s_sure = Set("md phd mba edd dds dvm rn jd psyd pharmd mph mfa msw bsc msc cpa");

    /// <summary>What may stand between a name and its degrees.</summary>
    private static readonly FrozenSet<string> s_generations = Set("jr sr ii iii iv");

    /// <summary>Takes them out of the names and from among them.</summary>
    public static void Remove(List<NameMention> mentions, Gazetteer gazetteer)
    {
        HashSet<NameMention> nothing = [];
        for (int i = 0; i < mentions.Count; i++)
        {
            if (IsSure(mentions[i].Surface) && !(i > 0 && mentions[i - 1] is { Kind: EntityKind.Place } place && place.IsFollowedBy(mentions[i], ", "))) nothing.Add(mentions[i]);
            if (mentions[i].Kind != EntityKind.Person) continue;
            mentions[i] = WithoutOwn(mentions[i]);
            int end = EndBehind(mentions[i], gazetteer);
            for (int next = i + 1; next < mentions.Count && ReferenceEquals(mentions[next].Text, mentions[i].Text) && mentions[next].Start < end; next++) nothing.Add(mentions[next]);
        }

        mentions.RemoveAll(nothing.Contains);
    }

    /// <summary>A person's name without those that a tagger took for its end.</summary>
    private static NameMention WithoutOwn(NameMention mention)
    {
        int end = mention.End;
        while (mention.Text.LastIndexOf(' ', end - 1, end - mention.Start) is >= 0 and var space)
        {
            bool hasComma = space > mention.Start && mention.Text[space - 1] == ',';
            if (!IsKnown(mention.Text.AsSpan(space + 1, end - space - 1), hasComma)) break;
            end = hasComma ? space - 1 : space;
        }

        return end > mention.Start && end < mention.End ? new NameMention(mention.Text, mention.Start, end, EntityKind.Person) : mention;
    }

    /// <summary>Where those behind a name end; where the name ends if there are none.</summary>
    private static int EndBehind(NameMention person, Gazetteer gazetteer)
    {
        string text = person.Text;
        int found = person.End;
        for (int at = person.End, end; at - person.End < MaxRow; at = end)
        {
            bool hasComma = at < text.Length && text[at] == ',';
            int start = hasComma ? at + 2 : at + 1;
            if (start >= text.Length || text[start - 1] is not (' ' or '\n')) return found;
            end = start;
            while (end < text.Length && end - start <= MaxLength && (char.IsLetter(text[end]) || text[end] is '.' or '-')) end++;
            ReadOnlySpan<char> word = text.AsSpan(start, end - start);
            if (s_generations.Contains(Letters(word))) continue;
            if (!IsKnown(word, hasComma) && !(hasComma && IsUnknown(word, text.AsSpan(end), found > person.End, gazetteer))) return found;
            found = end;
        }

        return found;
    }

    private static bool IsKnown(ReadOnlySpan<char> word, bool hasComma)
    {
        if (word.Length is < 2 or > MaxLength || !char.IsUpper(word[0])) return false;
        string letters = Letters(word);
        if (!s_known.Contains(letters)) return word is "PA-C" or "P.A.-C.";
        if (word.Count('.') > 1 || letters is "esq" or "ret" or "phd" or "edd" or "dphil" or "psyd" or "pharmd" or "msc" or "bsc") return true;

        // Md. is Maryland.
        return IsCapital(word) && (hasComma || !s_ambiguous.Contains(letters));
    }

    /// <summary>Whether a word looks like one that no list has, in a place where nothing else is meant: R.D.N. before a comma, and behind another CFE.</summary>
    private static bool IsUnknown(ReadOnlySpan<char> word, ReadOnlySpan<char> rest, bool isFurther, Gazetteer gazetteer)
    {
        if (!rest.IsEmpty && rest[0] is not (',' or ';' or ')' or '\n') || word.Length < 2) return false;
        if (!gazetteer.Places.Named(word).IsEmpty || gazetteer.Organisations.Known(word) is not null) return false;
        if (isFurther && IsCapital(word)) return true;
        if (word.Count('.') < 2 || word[^1] != '.' || word.Contains('-')) return false;
        for (int i = 0; i < word.Length; i++)
        {
            if ((i == 0 || word[i - 1] == '.') && !char.IsUpper(word[i])) return false;
        }

        return true;
    }

    private static bool IsSure(string surface) =>
        surface.Length <= MaxLength && s_sure.Contains(Letters(surface)) && (surface.Count(c => c == '.') >= 2 || surface is "PhD" or "MBA" or "EdD" or "PsyD");

    private static bool IsCapital(ReadOnlySpan<char> word) => !word.ContainsAnyInRange('a', 'z');

    private static string Letters(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[word.Length];
        int length = 0;
        foreach (char c in word)
        {
            if (char.IsLetter(c)) letters[length++] = char.ToLowerInvariant(c);
        }

        return new string(letters[..length]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
