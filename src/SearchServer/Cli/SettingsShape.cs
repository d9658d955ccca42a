using System.ComponentModel;
using System.Globalization;

namespace SearchServer.Cli;

/// <summary>
/// Holds what was given as settings against the types that they are bound to, at any depth. The binder passes over a name that there is not, which is mostly a misspelt one, and a value of another shape, and of a number that is none it says
/// the type that the program has for it.
/// </summary>
internal static class SettingsShape
{
    /// <summary>Checks a part of the settings.</summary>
    /// <param name="given">The part.</param>
    /// <param name="type">What it is bound to: a text, number or truth value, a list, a dictionary by text, or a class with settings of its own.</param>
    /// <exception cref="SettingsException">Something is not as the type has it.</exception>
    public static void Check(IConfigurationSection given, Type type)
    {
        if (IsScalar(type)) CheckScalar(given, type);
        else if (type.IsArray) CheckList(given, type.GetElementType()!);
        else if (type.IsGenericType) CheckNamed(given, $"{DescriptionOf(type)}, each by its name", _ => type.GenericTypeArguments[1]);
        else CheckNamed(given, "settings by their names", name => type.GetProperties().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.PropertyType
            ?? throw Mistake(given, $"there is no setting '{name}'. There are {string.Join(", ", type.GetProperties().Select(property => property.Name))}."));
    }

    /// <summary>What a setting of a type is called, for people: <c>a whole number</c>, <c>a list of texts</c>.</summary>
    public static string DescriptionOf(Type type) => type switch
    {
        { IsArray: true } => $"a list of {DescriptionOf(type.GetElementType()!).Split(' ', 2)[1]}s",
        { IsGenericType: true } => DescriptionOf(type.GenericTypeArguments[1]).Replace("a list", "lists", StringComparison.Ordinal),
        _ when type == typeof(string) => "a text",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ => "a number",
    };

    private static bool IsScalar(Type type) => type == typeof(string) || type.IsValueType;

    private static void CheckScalar(IConfigurationSection given, Type type)
    {
        if (given.Value is not { } text) throw Expected(given, DescriptionOf(type));
        if (!TypeDescriptor.GetConverter(type).IsValid(text)) throw Expected(given, DescriptionOf(type));
    }

    private static void CheckList(IConfigurationSection given, Type element)
    {
        IConfigurationSection[] elements = [.. given.GetChildren()];

        // A list without elements has the empty text as its value.
        if (!string.IsNullOrEmpty(given.Value) || elements.Any(child => !int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))) throw Expected(given, $"{DescriptionOf(element.MakeArrayType())} ([\"…\"], in the environment {VariableOf(given)}__0, __1 and so on)");
        foreach (IConfigurationSection child in elements) Check(child, element);
    }

    private static void CheckNamed(IConfigurationSection given, string expected, Func<string, Type> typeOf)
    {
        if (!string.IsNullOrEmpty(given.Value)) throw Expected(given, expected);
        foreach (IConfigurationSection child in given.GetChildren()) Check(child, typeOf(child.Key));
    }

    /// <summary>The environment variable of a setting.</summary>
    private static string VariableOf(IConfigurationSection given) => given.Path.Replace(":", "__", StringComparison.Ordinal);

    private static SettingsException Expected(IConfigurationSection given, string expected)
    {
        string[] names = [.. given.GetChildren().Select(child => child.Key)];
        string found = given.Value is { } text ? $"'{text}'" : names.Length > 0 ? $"parts: {string.Join(", ", names)}" : "nothing";
        return Mistake(given, $"expected {expected}, found {found}.");
    }

    private static SettingsException Mistake(IConfigurationSection given, string what)
    {
        string path = given.Path.Length > SearchServerOptions.Section.Length ? $"{given.Path[(SearchServerOptions.Section.Length + 1)..]}: " : "";
        return new SettingsException($"appsettings.json, or the environment, section {SearchServerOptions.Section}: {path}{what}");
    }
}
