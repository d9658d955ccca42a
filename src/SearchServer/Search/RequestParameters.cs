using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using SearchServer.Problems;

namespace SearchServer.Search;

/// <summary>The parameters of a request, of which a type has a property each: an array where a parameter may be given several times.</summary>
/// <typeparam name="T">The type.</typeparam>
internal static class RequestParameters<T>
    where T : new()
{
    /// <summary>The parameters by their names, what is looked for first.</summary>
    public static IReadOnlyList<(string Name, PropertyInfo Property)> All { get; } = [.. typeof(T).GetProperties().OrderBy(property => property.DeclaringType == typeof(QueryParameters) ? 0 : 1).Select(property => (property.GetCustomAttribute<FromQueryAttribute>()!.Name!, property))];

    private static readonly Dictionary<string, PropertyInfo> s_byName = All.ToDictionary(parameter => parameter.Name, parameter => parameter.Property, StringComparer.Ordinal);

    /// <summary>Refuses what is no parameter, and several values of what has one.</summary>
    public static void Check(IEnumerable<KeyValuePair<string, StringValues>> given)
    {
        foreach ((string name, StringValues values) in given)
        {
            if (!s_byName.TryGetValue(name, out PropertyInfo? property)) throw new RequestException("unknown-parameter", $"There is no parameter '{name}'. There are {string.Join(", ", All.Select(parameter => parameter.Name))}.");
            if (!property.PropertyType.IsArray && values.Count > 1) throw SearchRequestReader.Invalid(name, "one value", $"{values.Count}");
        }
    }

    /// <summary>The parameters that are given by their names. What <see cref="Check"/> refuses is refused.</summary>
    public static T Of(IReadOnlyDictionary<string, StringValues> given)
    {
        Check(given);
        T parameters = new();
        foreach ((string name, StringValues values) in given)
        {
            PropertyInfo property = s_byName[name];
            if (values.Count > 0) property.SetValue(parameters, property.PropertyType.IsArray ? values.ToArray() : values[0]);
        }

        return parameters;
    }

    /// <summary>The values of those that are given, by their names.</summary>
    public static Dictionary<string, string[]> ValuesOf(T parameters) => All
        .Select(parameter => (parameter.Name, Values: parameter.Property.GetValue(parameters) is var value && value is string one ? [one] : (string[]?)value))
        .Where(parameter => parameter.Values is [not "", ..])
        .ToDictionary(parameter => parameter.Name, parameter => parameter.Values!);
}
