/** Water, heat, streets and care: what the members of the Leipzig hub put into systems. Names of numbers are invented. */
export const componentsLeipzig = `
hydrosonar | sensor | Leckohr Funk | lorawan | 8 | -30–70 °C | certification=ce, red, ip67; priceClass=medium
  Horcht an Wasser- und Wärmeleitungen und meldet Geräusche von Lecks, ohne Aufgraben.
  Listens to water and heat pipes and reports the sound of leaks, without digging.
hydrosonar | sensor | Leckohr Kabel | loop | 9 | -30–70 °C | priceClass=medium
  Dasselbe Ohr mit 4–20 mA für Schächte, in denen schon ein Kabel liegt.
  The same ear with 4–20 mA for shafts that already have a cable.
hydrosonar | software | Leckkarte | mqtt forecast | 7 |  | priceClass=high
  Rechnet aus Geräuschen und Druck, wo eine Leitung undicht ist, und zeigt es auf der Karte.
  Computes from sound and pressure where a pipe leaks, and shows it on the map.
ewimess | sensor | Druckwächter P16 | lorawan | 9 | -40–85 °C | certification=ce, red, ip67; supplyVoltage=3.0–3.6 V
  Misst den Druck in Leitungen bis 16 bar und funkt alle fünf Minuten.
  Measures pressure in pipes up to 16 bar and transmits every five minutes.
ewimess | sensor | Durchfluss Klemm | modbus loop | 9 | -20–60 °C | priceClass=high
  Durchfluss von außen mit Ultraschall, für Rohre von 50 bis 400 mm.
  Flow from the outside by ultrasound, for pipes of 50 to 400 mm.
ewimess | actuator | Schieberantrieb S2 | modbus | 8 | -20–60 °C
  Öffnet und schließt Schieber im Netz aus der Ferne.
  Opens and closes valves in the network remotely.
ewimess | gateway | Schachtbrücke M | modbusMaster loopIn lorawan | 8 | -30–70 °C | isAdapter=yes
  Nimmt Modbus und 4–20 mA im Schacht auf und funkt sie weiter.
  Takes Modbus and 4–20 mA in the shaft and radios them on.
zaehlwerk | sensor | Wärmezähler Funk | meter | 9 | 5–55 °C | certification=ce
  Zählt Wärme je Wohnung und sendet verschlüsselt nach draußen.
  Counts heat per flat and transmits it encrypted.
zaehlwerk | gateway | Treppenhaus-Sammler | meterCollector mqtt | 8 | 0–50 °C
  Hört alle Zähler eines Hauses und reicht ihre Werte weiter.
  Hears all meters of a house and passes their values on.
zaehlwerk | software | Ablesung daheim | mqtt report | 9
  Zeigt Haushalten ihren Verbrauch jeden Monat, wie es die Verordnung verlangt.
  Shows households their consumption each month, as the ordinance asks.
regenradar | sensor | Pegelauge | lorawan | 7 | -30–60 °C | certification=ce, red
  Misst den Pegel von Bächen und Kanälen von oben mit Radar.
  Measures the level of streams and sewers from above by radar.
regenradar | software | Starkregenwarnung | mqtt forecast | 7
  Sagt für jede Straße voraus, wann Wasser steht.
  Forecasts for every street when water will stand.
lichtmast | gateway | Mast-Gateway | lorawanGateway backhaul | 9 | -30–60 °C | certification=ce, red, ip67; reach=3 km
  LoRaWAN-Gateway im Laternenmast, mit Strom vom Licht.
  LoRaWAN gateway in the lamp post, powered by the light.
lichtmast | actuator | Leuchtenregler | voltsIn lorawan | 9 | -30–60 °C
  Dimmt jede Laterne einzeln, wenn niemand unterwegs ist.
  Dims each lamp on its own when nobody is about.
lichtmast | sensor | Verkehrsblick | lorawan | 7 | -30–60 °C
  Zählt Räder, Autos und Menschen im Schein der Laterne, ohne Bilder zu speichern.
  Counts bicycles, cars and people in the light of the lamp, storing no pictures.
netzfunk | platform | Stadtnetz-Server | networkServer broker | 9
  Netzserver für LoRaWAN der Stadt, mit Anschluss für jede Fachanwendung.
  The city’s LoRaWAN network server, with a connection for every application.
netzfunk | gateway | Dachantenne 8 | lorawanGateway backhaul | 9 | -40–70 °C | reach=10 km
  Gateway mit acht Kanälen für Dächer, Reichweite bis zehn Kilometer.
  Eight-channel gateway for rooftops, reach up to ten kilometres.
netzfunk | service | Funkplanung |  | 9
  Wir messen, planen und betreiben Funknetze für Versorger.
  We survey, plan and run radio networks for utilities.
offencode | platform | Offene Datendrehscheibe | broker | 8 |  | priceClass=free
  Freie Plattform für Messwerte einer Stadt, auf eigenen Rechnern.
  Open platform for the measurements of a city, on its own computers.
offencode | software | Übersetzer XML | mqttXml mqtt | 8 |  | priceClass=free
  Nimmt alte XML-Messwerte und gibt sie als JSON weiter.
  Takes old XML measurements and passes them on as JSON.
pleissenwerke | service | Bereitschaft Netz | forecastClient | 9
  Unser Trupp fährt zum Leck, das eine Prognose meldet, Tag und Nacht.
  Our crew drives to the leak that a forecast reports, day and night.
gridwise | service | Netzführung auf Zeit | forecastClient | 8
  Wir überwachen Prognosen und schalten, wenn die eigene Leitstelle klein ist.
  We watch forecasts and switch when your own control room is small.
wattlauf | software | Lastprognose | mqtt forecast | 8
  Sagt Verbrauch und Einspeisung je Anschluss für 48 Stunden voraus.
  Forecasts consumption and feed-in per connection for 48 hours.
wattlauf | edgeComputer | Hausregler | modbusTcpClient mqtt | 8 | -10–45 °C
  Steuert Speicher, Wärmepumpe und Ladesäule vor Ort.
  Controls storage, heat pump and charging point on site.
brueckenmesser | sensor | Brückenpuls | lorawan | 7 | -30–70 °C
  Misst Schwingung und Neigung von Brücken, Batterie für zehn Jahre.
  Measures vibration and tilt of bridges, battery for ten years.
brueckenmesser | software | Brückenbuch | mqtt forecast | 6
  Erkennt, wann eine Brücke sich anders verhält als sonst.
  Recognises when a bridge behaves differently from usual.
sturzfrei | sensor | Sturzradar | zigbee | 7 | 5–40 °C
  Bemerkt Stürze mit Radar, ohne Kamera, für Zimmer in der Pflege.
  Notices falls by radar, without a camera, for rooms in care.
pflegenetz | service | Nachtwache | reportClient | 9
  Ein Mensch ruft an, wenn ein Bericht Hilfe nahelegt.
  A human calls when a report suggests help.
vitalkurve | sensor | Pflaster Puls | bluetooth | 6 | 10–45 °C
  Puls und Temperatur am Arm, sieben Tage lang.
  Pulse and temperature on the arm, for seven days.
therapieraum | gateway | Zimmerknoten | bluetoothCentral zigbeeCoordinator mqtt | 7 | 5–40 °C
  Nimmt Bluetooth und Zigbee im Zimmer auf und reicht sie weiter.
  Takes Bluetooth and Zigbee in the room and passes them on.
klimablick | sensor | Klimaknoten Import | lorawanUs | 9 | -30–60 °C | certification=fcc; priceClass=low
  Günstiger Wetterknoten mit LoRaWAN für das amerikanische Band.
  Cheap weather node with LoRaWAN for the American band.
klimablick | gateway | Gateway 915 | lorawanGatewayUs backhaul | 9 | -30–60 °C | certification=fcc
  Gateway für 915 MHz aus einem Pilotprojekt in Übersee.
  Gateway for 915 MHz from a pilot overseas.
luftschrift | sensor | Luftgüte Altgerät | lorawanOld | 9 | -20–50 °C
  Feinstaub und Stickoxid, noch mit LoRaWAN 1.0.2.
  Fine dust and nitrogen oxide, still with LoRaWAN 1.0.2.
luftschrift | sensor | Luftgüte LoRa roh | lora | 8 | -20–50 °C
  Sendet über LoRa ohne Netz darüber, für eigene Empfänger.
  Transmits by LoRa without a network above it, for own receivers.
luftschrift | software | Luftbericht alt | mqttOld report | 8
  Liest Messwerte mit MQTT 3.1 und schreibt einen Monatsbericht.
  Reads measurements with MQTT 3.1 and writes a monthly report.
quartierplus | software | Quartiersalarm | mqttAlarm report | 7
  Wartet auf Alarme, nicht auf Messwerte.
  Waits for alarms, not for measurements.
`
