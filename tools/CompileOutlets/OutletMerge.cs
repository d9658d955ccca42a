using SearchServer.Articles.Enrichment.Outlets;

namespace SearchServer.CompileOutlets;

/// <summary>
/// Puts the outlets of a list behind those written by hand. One whose domain is there already is the same outlet, and its name an alias; one that only has the same name is another, and has its domain behind its
/// name to tell them apart, unless it lies below a domain of the other.
/// </summary>
internal static class OutletMerge
{
    public static List<Outlet> Merge(List<Outlet> written, List<Outlet> list)
    {
        List<Outlet> merged = [.. written];
        Dictionary<string, int> byDomain = new(StringComparer.Ordinal);
        Dictionary<string, int> names = new(StringComparer.Ordinal);
        for (int i = 0; i < merged.Count; i++)
        {
            foreach (string domain in merged[i].Domains)
            {
                if (!byDomain.TryAdd(domain, i)) throw new InvalidDataException($"{domain} is a domain of {merged[i].Name} and of {merged[byDomain[domain]].Name}");
            }

            foreach (string name in merged[i].Aliases.Prepend(merged[i].Name))
            {
                if (!names.TryAdd(OutletKey.Of(name).Full, i)) throw new InvalidDataException($"{name} is a name of {merged[i].Name} and of {merged[names[OutletKey.Of(name).Full]].Name}, or stands there twice");
            }
        }

        foreach (Outlet outlet in list)
        {
            if (outlet.Domains.Length > 0 && byDomain.TryGetValue(outlet.Domains[0], out int known))
            {
                if (names.TryAdd(OutletKey.Of(outlet.Name).Full, known)) merged[known] = merged[known] with { Aliases = merged[known].Aliases.Add(outlet.Name) };
                continue;
            }

            if (names.TryGetValue(OutletKey.Of(outlet.Name).Full, out known) && outlet.Domains.Length > 0 && IsBelow(outlet.Domains[0], merged[known])) continue;

            Outlet added = outlet with { Aliases = [.. outlet.Aliases.Where(alias => names.TryAdd(OutletKey.Of(alias).Full, merged.Count))] };
            if (!names.TryAdd(OutletKey.Of(outlet.Name).Full, merged.Count)) added = added with { Name = $"{outlet.Name} ({outlet.Domains.FirstOrDefault() ?? "another"})" };
            foreach (string domain in outlet.Domains) byDomain.Add(domain, merged.Count);
            merged.Add(added);
        }

        return merged;
    }

    /// <summary>Whether a domain lies below one of an outlet's, which then finds it.</summary>
    private static bool IsBelow(string domain, Outlet outlet) => outlet.Domains.Any(above => domain.StartsWith(above + "/", StringComparison.Ordinal) || HostName.Split(domain).Host.EndsWith("." + above, StringComparison.Ordinal));
}
