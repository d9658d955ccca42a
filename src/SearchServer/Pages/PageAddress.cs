using Microsoft.Extensions.Primitives;

namespace SearchServer.Pages;

/// <summary>The address of a page of results: the parameters of <c>/search</c> in the order in which they came. Every state of the page is one, so that links lead from each to the next. Immutable.</summary>
public sealed class PageAddress
{
    /// <summary>Where results begin is of one search; another one begins anew.</summary>
    private const string PageNumber = "page";

    private readonly (string Name, string Value)[] _parameters;

    private PageAddress(IEnumerable<(string Name, string Value)> parameters) => _parameters = [.. parameters.Where(parameter => parameter.Value.Length > 0)];

    /// <summary>The address that was asked for.</summary>
    public static PageAddress Of(IQueryCollection query) => new(query.SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, value ?? ""))));

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
