using Microsoft.Extensions.Primitives;
using SearchServer.Problems;
using SearchServer.Search;

namespace SearchServer.Pages;

/// <summary>The address of a page of results: the parameters of <c>/search</c> in the order in which they came. Every state of the page is one, so that links lead from each to the next. Immutable.</summary>
public sealed class PageAddress
{
    /// <summary>Where results begin is of one search; another one begins anew.</summary>
    private const string PageNumber = "page";

    /// <summary>Some hundred links of a page have it in them.</summary>
    private const int MaxLength = 8 << 10;

    private static readonly HashSet<string> s_known = [.. RequestParameters<SearchParameters>.All.Select(parameter => parameter.Name), FacetView.BegunName, FacetView.OrderName];

    /// <summary>What people type by hand.</summary>
    private static readonly string[] s_dates = ["from", "to"];

    private readonly (string Name, string Value)[] _parameters;

    private PageAddress(IEnumerable<(string Name, string Value)> parameters) => _parameters = [.. parameters.Where(parameter => parameter.Value.Length > 0)];

    /// <summary>The address that was asked for, without what is of no page: those who pass links on add to them.</summary>
    /// <exception cref="RequestException">It is longer than a page has them.</exception>
    public static PageAddress Of(HttpRequest request) => request.QueryString.Value is { Length: > MaxLength } query
        ? throw new RequestException("address-too-long", $"The address of a page has at most {MaxLength:N0} characters behind its path, found {query.Length:N0}. Longer queries are for /search.", StatusCodes.Status414UriTooLong)
        : new PageAddress(request.Query.Where(parameter => s_known.Contains(parameter.Key)).SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, s_dates.Contains(parameter.Key) ? (value ?? "").Trim() : value ?? ""))));

    /// <summary>Nothing asked for.</summary>
    public static PageAddress Empty { get; } = new([]);

    /// <summary>The parameters by their names.</summary>
    public IReadOnlyDictionary<string, StringValues> Values => _parameters.GroupBy(parameter => parameter.Name).ToDictionary(same => same.Key, same => new StringValues([.. same.Select(parameter => parameter.Value)]), StringComparer.Ordinal);

    /// <summary>The first value of a parameter; null if it is not there.</summary>
    public string? this[string name] => _parameters.FirstOrDefault(parameter => parameter.Name == name).Value;

    /// <summary>All parameters but some.</summary>
    public IEnumerable<(string Name, string Value)> Except(params string[] names) => _parameters.Where(parameter => !names.Contains(parameter.Name));

    /// <summary>Whether a value is there.</summary>
    public bool Has(string name, string value) => _parameters.Contains((name, value));

    /// <summary>With one more value.</summary>
    public PageAddress Plus(string name, string value) => Has(name, value) ? this : new PageAddress(Except(PageNumber).Append((name, value)));

    /// <summary>Without a value.</summary>
    public PageAddress Minus(string name, string value) => new(Except(PageNumber).Where(parameter => parameter != (name, value)));

    /// <summary>With a value in the place of all of some parameters; null for none.</summary>
    public PageAddress With(string name, string? value, params string[] without) => new(Except([PageNumber, name, .. without]).Append((name, value ?? "")));

    /// <summary>Without some parameters.</summary>
    public PageAddress Without(params string[] names) => new(Except([PageNumber, .. names]));

    /// <summary>Without some parameters that are not the search's: its page stays.</summary>
    public PageAddress Apart(params string[] names) => new(Except(names));

    /// <summary>With some parameters alone.</summary>
    public PageAddress Only(IReadOnlySet<string> names) => new(_parameters.Where(parameter => names.Contains(parameter.Name)));

    /// <summary>Another page of the same results.</summary>
    public PageAddress AtPage(int page) => new(Except(PageNumber).Append((PageNumber, page == 1 ? "" : $"{page}")));

    /// <summary>As a link.</summary>
    /// <param name="path">The path in front.</param>
    public string Link(string path = "/") => _parameters.Length == 0 ? path : $"{path}?{string.Join('&', _parameters.Select(parameter => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value)}"))}";

    /// <inheritdoc/>
    public override string ToString() => Link();
}
