namespace SearchServer.Cli;

/// <summary>appsettings.json or an environment variable says what cannot be.</summary>
internal sealed class SettingsException(string message) : Exception(message);
