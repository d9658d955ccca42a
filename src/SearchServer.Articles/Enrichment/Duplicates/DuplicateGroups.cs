using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace SearchServer.Articles.Enrichment.Duplicates;

/// <summary>
/// Gives each article the group of a known one that has nearly the same text, or else a group of its own. It asks for articles with a band in common, those of the index through a lookup and the newest in
/// memory, and compares with no others: what an article costs does not grow with the archive. For one thread.
/// </summary>
/// <param name="lookup">Finds articles that are in the index.</param>
internal sealed class DuplicateGroups(BandLookup lookup)
{
    /// <summary>Of a band that more articles share, as one of a furniture that all pages of a site have, so many are looked at.</summary>
    public const int MaxCandidates = 16;

    /// <summary>Texts that share so much of their runs of words are the same story.</summary>
    private const double MinSimilarity = 0.55;

    /// <summary>So are a text and a part of it: at least so much of the shorter one stands in the longer one,</summary>
    private const double MinContainment = 0.8;

    /// <summary>and so much is shared.</summary>
    private const double MinSharedWhenContained = 0.3;

    /// <summary>Of a text with fewer words a form that is filled in otherwise, as prices and results are reported by, is a large part, so that more has to be the same.</summary>
    private const int BriefWords = 100;

    /// <summary><see cref="MinSimilarity"/> of brief texts.</summary>
    private const double MinSimilarityOfBriefs = 0.7;

    /// <summary><see cref="MinContainment"/> of brief texts.</summary>
    private const double MinContainmentOfBriefs = 0.9;

    /// <summary>A story goes from outlet to outlet within days. What is alike later is the next of a weekly series, or furniture of the pages, unless it is all but equal.</summary>
    private const int MaxDaysApart = 5;

    /// <summary>So much is shared by texts that are all but equal.</summary>
    private const double MinSimilarityLater = 0.9;

    private readonly List<KnownText> _recent = [];
    private readonly Dictionary<ulong, int> _newest = [];
    private readonly List<int> _older = [];
    private readonly List<KnownText> _candidates = [];

    /// <summary>The group of an article, which is known from then on.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="bands">Its bands.</param>
    /// <param name="published">When it was published, if that is known.</param>
    public string Assign(string id, TextSignature signature, ReadOnlySpan<ulong> bands, DateTimeOffset? published)
    {
        KnownText text = new(signature, "", published);
        text = text with { Group = Find(text, bands) ?? GroupOf(id, signature) };
        Add(text, bands);
        return text.Group;
    }

    /// <summary>Forgets what was assigned: the lookup finds it now.</summary>
    public void Clear()
    {
        _recent.Clear();
        _newest.Clear();
        _older.Clear();
    }

    /// <summary>Whether two texts are nearly the same.</summary>
    public static bool AreSame(in KnownText a, in KnownText b)
    {
        double similarity = TextSignature.Similarity(a.Signature, b.Signature);
        if (a.Published is { } first && b.Published is { } second && (first - second).Duration().TotalDays > MaxDaysApart) return similarity >= MinSimilarityLater;
        bool isBrief = Math.Min(a.Signature.Words, b.Signature.Words) < BriefWords;
        return similarity >= (isBrief ? MinSimilarityOfBriefs : MinSimilarity)
            || (similarity >= MinSharedWhenContained && TextSignature.Containment(a.Signature, b.Signature) >= (isBrief ? MinContainmentOfBriefs : MinContainment));
    }

    /// <summary>The group of the most similar known article.</summary>
    private string? Find(KnownText text, ReadOnlySpan<ulong> bands)
    {
        string? group = null;
        double best = 0;
        foreach (ulong band in bands)
        {
            _candidates.Clear();
            AddRecent(band);
            lookup(band, MaxCandidates, _candidates);
            foreach (KnownText candidate in _candidates)
            {
                double similarity = TextSignature.Similarity(text.Signature, candidate.Signature);
                if (similarity > best && AreSame(text, candidate)) (group, best) = (candidate.Group, similarity);
            }

            if (best == 1) break;
        }

        return group;
    }

    private void AddRecent(ulong band)
    {
        if (!_newest.TryGetValue(band, out int entry)) return;
        for (int i = 0; i < MaxCandidates && entry >= 0; i++, entry = _older[entry]) _candidates.Add(_recent[entry / TextSignature.MaxBands]);
    }

    /// <summary>An entry is the article's place times the bands of one, plus the band: the chain of a band runs from its newest entry to older ones.</summary>
    private void Add(KnownText text, ReadOnlySpan<ulong> bands)
    {
        int first = _recent.Count * TextSignature.MaxBands;
        _recent.Add(text);
        CollectionsMarshal.SetCount(_older, first + TextSignature.MaxBands);
        for (int i = 0; i < bands.Length; i++)
        {
            ref int newest = ref CollectionsMarshal.GetValueRefOrAddDefault(_newest, bands[i], out bool exists);
            _older[first + i] = exists ? newest : -1;
            newest = first + i;
        }
    }

    /// <summary>A group of its own, of the identity and of the text: an article that becomes another one leaves the group that began with it.</summary>
    private static string GroupOf(string id, TextSignature signature)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(id));
        hash.AppendData(signature.Bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, sizeof(ulong)));
    }
}
