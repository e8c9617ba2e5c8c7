@echo off
rem Starts Chartwright from a checkout: builds it on first use and after a change, then starts the built program at once.
setlocal
set "root=%~dp0"
set "program=%root%artifacts\bin\Chartwright.Cli\release\chartwright.dll"
set "stamp=%root%artifacts\chartwright.stamp"
where dotnet >nul 2>nul
if errorlevel 1 (
  echo chartwright: the .NET 10 SDK is not on the PATH. 1>&2
  echo Get it at https://dotnet.microsoft.com/download/dotnet/10.0 or: winget install Microsoft.DotNet.SDK.10 1>&2
  exit /b 127
)
set "build="
if not exist "%program%" set "build=1"
if not exist "%stamp%" set "build=1"
rem A checkout whose files are newer than the built program is built again.
if not defined build (
  for %%d in (src data) do (
    powershell -NoProfile -Command "$t=(Get-Item -LiteralPath '%stamp%').LastWriteTimeUtc; if (Get-ChildItem -LiteralPath '%root%%%d' -Recurse -File | Where-Object { $_.Name -ne 'packages.lock.json' -and $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }" >nul 2>nul
    if errorlevel 1 set "build=1"
  )
)
if defined build (
  echo chartwright: building ^(first use or a change; a minute or so^) 1>&2
  if not exist "%root%artifacts" mkdir "%root%artifacts"
  type nul > "%stamp%.new"
  pushd "%root%"
  dotnet build src\Chartwright.Cli -c Release --nologo -v minimal -p:RunAnalyzers=false 1>&2
  if errorlevel 1 (
    popd
    del "%stamp%.new" >nul 2>nul
    echo chartwright: the build failed. 1>&2
    exit /b 1
  )
  popd
  move /y "%stamp%.new" "%stamp%" >nul
)
dotnet "%program%" %*
exit /b %errorlevel%
