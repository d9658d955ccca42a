using System.Runtime.InteropServices;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>
/// Finds the persons of a corpus that are one: full names that differ in spelling, middle names, initials or nicknames, and surnames alone that have one well-known bearer. Names are
/// compared within blocks of one surname, so the work grows with the corpus and not with its square.
/// </summary>
internal sealed class PersonMerger
{
    /// <summary>Surnames of fewer letters that differ in one are different.</summary>
    private const int MinLengthForTypos = 6;

    /// <summary>How many times more articles must name one than the next for it to be the one that is meant.</summary>
    private const int Dominance = 5;

    /// <summary>Of a surname that more persons bear than this, nicknames and initials say too little.</summary>
    private const int MaxBearers = 8;

    /// <summary>So many articles must name the bearer of a surname that is an everyday one, for the surname alone to be that bearer's.</summary>
    private const int MinArticles = 3;

    /// <summary>And this share of all articles that name a bearer of it.</summary>
    private const double MinShare = 0.8;

    /// <summary>As many articles are the list of well-known persons worth.</summary>
    private const int KnownWeight = 20;

    /// <summary>Persons that so many articles name, and who are named in one article side by side, are two.</summary>
    private const int FrequentCount = 3;

    private readonly List<Cluster> _clusters = [];
    private readonly Dictionary<(string Surname, string Given), List<Cluster>> _byName = [];
    private readonly Dictionary<string, List<Cluster>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Given, string Deletion), List<Cluster>> _byDeletion = [];
    private readonly EntityNode[] _persons;
    private readonly IReadOnlyDictionary<(EntityNode A, EntityNode B), int> _companions;
    private readonly EntityCorrections _corrections;
    private readonly PersonNames _names;

    public PersonMerger(IEnumerable<EntityNode> persons, IReadOnlyDictionary<(EntityNode A, EntityNode B), int> companions, EntityCorrections corrections, PersonNames names)
    {
        // The most specific names first: George W. Bush and George H. W. Bush are there before George Bush asks which of them he is.
        _persons = [.. persons.Where(person => person.PersonName is not null)];
        Array.Sort(_persons, (a, b) =>
            a.PersonName!.Words.Count != b.PersonName!.Words.Count ? b.PersonName.Words.Count - a.PersonName.Words.Count : a.FullCount != b.FullCount ? b.FullCount - a.FullCount : string.CompareOrdinal(a.Key, b.Key));
        (_companions, _corrections, _names) = (companions, corrections, names);
        foreach (EntityNode person in _persons.Where(person => !person.PersonName!.IsBare))
        {
            Cluster cluster = Choose(person) ?? new Cluster();
            if (cluster.Members.Count == 0) _clusters.Add(cluster);
            cluster.Add(person);
            Index(cluster, person.PersonName!);
        }
    }

    /// <summary>The persons named in full that are no more, with those that they become. What was found must be merged and looked at again: together they may be clearer.</summary>
    public IEnumerable<(EntityNode From, EntityNode To)> FindFull() =>
        from cluster in _clusters let head = cluster.Head() from member in cluster.Members where member != head select (member, head);

    /// <summary>Surnames that go to one of the persons named in full, when no two of these are one any more.</summary>
    public IEnumerable<(EntityNode From, EntityNode To)> FindBare()
    {
        foreach (EntityNode bare in _persons)
        {
            if (bare.PersonName!.IsBare && BearerOf(bare) is { } bearer) yield return (bare, bearer.Head());
        }
    }

    /// <summary>The cluster whose a full name is; null for none.</summary>
    private Cluster? Choose(EntityNode person)
    {
        PersonName name = person.PersonName!;
        List<Cluster> candidates = [.. Candidates(name).Distinct().Where(cluster => cluster.Members.TrueForAll(member => IsSame(member, person, cluster)))];
        if (candidates.Count <= 1) return candidates.FirstOrDefault();
        candidates.Sort((a, b) => a.Count != b.Count ? b.Count - a.Count : string.CompareOrdinal(a.Members[0].Key, b.Members[0].Key));

        // George Bush is the one of whom there is far more, if there is; somebody who is named more often than all that he might be is himself.
        return candidates[0].Count >= Dominance * candidates[1].Count && candidates[0].Count >= person.FullCount ? candidates[0] : null;
    }

    private IEnumerable<Cluster> Candidates(PersonName name)
    {
        string surname = name.SurnameKey;
        string given = name.Keys[0];
        if (name.Given.Length == 1) return (_bySurname.GetValueOrDefault(surname) ?? []).Where(cluster => PersonName.IsInitialOf(name.Given, cluster.Members[0].PersonName!.Given));
        IEnumerable<Cluster> same = [.. OfName(surname, given), .. OfName(surname, name.Given[..1])];
        foreach (string form in _names.FormsOf(name.Given)) same = same.Concat(OfName(surname, TransliterationKey.Of(form)));
        return same.Concat(Deletions(name).SelectMany(deletion => _byDeletion.GetValueOrDefault((given, deletion)) ?? []));
    }

    private List<Cluster> OfName(string surname, string given) => _byName.GetValueOrDefault((surname, given)) ?? [];

    private bool IsSame(EntityNode member, EntityNode person, Cluster cluster)
    {
        (PersonName known, PersonName name) = (member.PersonName!, person.PersonName!);
        if (_corrections.AreApart(EntityKind.Person, member.Key, person.Key) || known.Suffix != name.Suffix && !IsOneSuffixed(known, name) || StandSideBySide(member, person)) return false;
        if (known.SurnameKey != name.SurnameKey) return known.Keys[0] == name.Keys[0] && known.Given.Length > 1 && IsTypo(known, name) && known.MiddleAgrees(name);
        if (!known.MiddleAgrees(name)) return false;
        if (known.Keys[0] == name.Keys[0]) return true;
        return known.GivenAgrees(name, _names) && (_bySurname[known.SurnameKey].Count <= MaxBearers || cluster.Count >= Dominance * person.FullCount);
    }

    /// <summary>Martin Luther King and Martin Luther King Jr. are one unless it is known otherwise; of father and son both full names are known.</summary>
    private bool IsOneSuffixed(PersonName a, PersonName b) =>
        (a.Suffix.Length == 0 || b.Suffix.Length == 0) && (_names.Known(a.ToString()) is not { } first || _names.Known(b.ToString()) is not { } second || first == second);

    /// <summary>Whether surnames differ as a slip or another transliteration makes them differ, and not as two everyday surnames do.</summary>
    private bool IsTypo(PersonName a, PersonName b)
    {
        (string first, string second) = (a.SurnameKey, b.SurnameKey);
        if (Math.Min(a.Surname.Length, b.Surname.Length) < MinLengthForTypos || !EditDistance.IsAtMostOne(first, second)) return false;
        return (_names.TraitsOf(a.Surname) & _names.TraitsOf(b.Surname) & NameTraits.Surname) == 0 && !EastAsianSurnames.Contains(a.Given);
    }

    private bool StandSideBySide(EntityNode a, EntityNode b)
    {
        int together = _companions.GetValueOrDefault((a, b)) + _companions.GetValueOrDefault((b, a));
        return together > 1 || together == 1 && Math.Min(a.FullCount, b.FullCount) >= FrequentCount;
    }

    /// <summary>The bearer of a surname whom it means where it stands alone; null if that is not clear.</summary>
    private Cluster? BearerOf(EntityNode bare)
    {
        PersonName name = bare.PersonName!;
        Cluster? known = KnownBearer(bare);
        List<(Cluster Cluster, int Weight)> bearers = [];
        foreach (Cluster cluster in (_bySurname.GetValueOrDefault(name.SurnameKey) ?? []).Append(known).OfType<Cluster>().Distinct())
        {
            if (!cluster.Members.Exists(member => _corrections.AreApart(EntityKind.Person, member.Key, bare.Key))) bearers.Add((cluster, cluster.Count + (cluster == known ? KnownWeight : 0)));
        }

        if (bearers.Count == 0) return null;
        (Cluster best, int weight) = bearers.OrderByDescending(bearer => bearer.Weight).ThenBy(bearer => bearer.Cluster.Members[0].Key, StringComparer.Ordinal).First();
        NameTraits traits = _names.TraitsOf(name.Surname);
        bool isRare = (traits & (NameTraits.Surname | NameTraits.FirstName | NameTraits.Place | NameTraits.CommonWord)) == 0;
        bool isClear = weight >= MinShare * bearers.Sum(bearer => bearer.Weight) && (isRare || weight >= MinArticles) && (best == known || weight * Dominance >= bare.FullCount);
        return isClear ? best : null;
    }

    /// <summary>The well-known person of a surname, who need not be named in full anywhere; null if there is none.</summary>
    private Cluster? KnownBearer(EntityNode bare)
    {
        if (_names.Known(bare.Label) is not { } known) return null;
        EntityNode person = new(EntityKind.Person, NameFolding.Fold(known), known);
        if (person.IsShort) return null;
        if (Choose(person) is { } cluster) return cluster;
        cluster = new Cluster();
        cluster.Add(person);
        Index(cluster, person.PersonName!);
        return cluster;
    }

    private void Index(Cluster cluster, PersonName name)
    {
        AddTo(CollectionsMarshal.GetValueRefOrAddDefault(_byName, (name.SurnameKey, name.Keys[0]), out _) ??= []);
        AddTo(CollectionsMarshal.GetValueRefOrAddDefault(_bySurname, name.SurnameKey, out _) ??= []);
        foreach (string deletion in Deletions(name)) AddTo(CollectionsMarshal.GetValueRefOrAddDefault(_byDeletion, (name.Keys[0], deletion), out _) ??= []);

        void AddTo(List<Cluster> clusters)
        {
            if (!clusters.Contains(cluster)) clusters.Add(cluster);
        }
    }

    /// <summary>The surname and what is left of it without one of its letters: surnames one slip apart have one of these in common.</summary>
    private static IEnumerable<string> Deletions(PersonName name)
    {
        string surname = name.SurnameKey;
        if (name.Surname.Length < MinLengthForTypos || name.Given.Length == 1) yield break;
        yield return surname;
        for (int i = 0; i < surname.Length; i++) yield return surname.Remove(i, 1);
    }

    /// <summary>Names of one person.</summary>
    private sealed class Cluster
    {
        /// <summary>Full names.</summary>
        public List<EntityNode> Members { get; } = [];

        /// <summary>How many articles use one of the full names.</summary>
        public int Count { get; private set; }

        public void Add(EntityNode member)
        {
            Members.Add(member);
            Count += member.FullCount;
        }

        /// <summary>The one whose key is kept: one that users know, of these the most frequent.</summary>
        public EntityNode Head() => Members.OrderByDescending(member => member.IsSettled).ThenByDescending(member => member.FullCount).ThenBy(member => member.Key, StringComparer.Ordinal).First();
    }
}
